// After `npm install PACKAGE`: `node scripts/complete-lock.mjs`. Where the registry lacks the builds of a package for
// some machines, npm leaves these out of package-lock.json, and `npm ci` then rejects that lock. This names them in it,
// with the machine that each is for, so that npm skips them everywhere else.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const machine = machineOf(name);
    if (machine === undefined || !/^\d/.test(version) || isNamed(parent, name)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...machine, ...(dev && { dev }), optional: true };
    console.log(`named ${name} ${version}`);
  }
}

// The order that npm writes, so that it changes nothing back.
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);

/** As in `@oxlint/binding-linux-arm-gnueabihf`; undefined when the name tells of no machine. */
function machineOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = words.find((word) => OPERATING_SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  // WebAssembly runs on no operating system, or on any.
  if (cpu === 'wasm32') return { cpu: [cpu] };
  return os === undefined || cpu === undefined ? undefined : { cpu: [cpu], os: [os] };
}

function isNamed(parent, name) {
  return `node_modules/${name}` in lock.packages || `${parent}/node_modules/${name}` in lock.packages;
}
