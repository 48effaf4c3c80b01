// `npm run images -- [--language ar --into out/images]`: pictures of the desk, for the documentation: see test/images/main.ts.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled, runSteps } from '../../scripts/ensure.mjs';
import { runQuietly } from '../../scripts/run-quietly.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const advice = 'No picture was made.';

await runSteps(async () => {
  await ensureInstalled({ dev: true });
  const [{ default: setUp }, { default: tearDown }] = await Promise.all([
    import('../support/global-setup.mjs'),
    import('../support/global-teardown.mjs'),
  ]);
  // The service, its PostgreSQL and its folder are those that tests have, and as gone afterwards.
  await setUp();
  try {
    const built = process.env.CAVEAT_TEST_BUILT;
    await build(built);
    const { takeImages } = await import(pathToFileURL(join(built, 'dist/test/images/main.js')).href);
    await takeImages(root, process.argv.slice(2));
  } finally {
    await tearDown();
  }
});

async function build(built) {
  const bin = (path) => join(root, 'node_modules', path);
  const sources = ['test/support', 'test/e2e/people', 'test/images'];
  const dist = join(built, 'dist');
  await runQuietly([bin('@swc/cli/bin/swc.js'), ...sources, '-d', dist, '--ignore', '**/*.mjs'], {
    ...{ cwd: root, name: 'The build of the images', advice },
  });
  const desk = join(dist, 'apps/desk/built');
  await runQuietly([bin('vite/bin/vite.js'), 'build', 'apps/desk', '--outDir', desk, '--logLevel', 'error'], {
    ...{ cwd: root, name: 'The build of the desk', advice },
  });
}
