// `npm run test:e2e -- [--report] [what Jest takes]`: what is tested in browsers and on whole processes. With --report, the
// journeys of an editor alone, measured, and printed with their bars: what else runs would be measured with them.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2).filter((arg) => arg !== '--report');
const reports = process.argv.includes('--report');

const tests = spawn(
  process.execPath,
  [join(root, 'scripts/test.mjs'), reports ? 'test/e2e/bars' : 'test/e2e', ...args],
  {
    env: { ...process.env, ...(reports && { CAVEAT_E2E_REPORT: '1' }) },
    stdio: 'inherit',
  },
);
// A terminal sends Ctrl-C to the tests as well; we only have to wait for them.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => tests.kill('SIGTERM'));
tests.on('close', (code) => {
  process.exitCode = code ?? 1;
});
