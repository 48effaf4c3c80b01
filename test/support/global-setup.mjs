// Before any test: a build of these very sources in a folder of its own (processes that tests start and kill run it), and
// one throwaway PostgreSQL with a migrated template, from which each test file clones a database.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-test-'));
  const built = join(folder, 'built');
  mkdirSync(built);
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const options = [
    'apps',
    'libs',
    'migrations',
    '--out-dir',
    join(built, 'dist'),
    '--ignore',
    '**/test/**,apps/desk/**',
    '--quiet',
  ];
  execFileSync(process.execPath, [swc, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(join(root, 'package.json'), join(built, 'package.json'));
  cpSync(join(root, 'examples'), join(built, 'examples'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(built, 'node_modules'));

  const of = async (path) => import(pathToFileURL(join(built, 'dist/libs', path)).href);
  const { startPostgres } = await of('persistence/src/embedded/start-postgres.js');
  const { migrate } = await of('persistence/src/migrate.js');
  const { migrateQueue } = await of('queue/src/migrate.js');
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), throwaway: true });
  const app = new URL(postgres.adminUrl);
  app.username = 'caveat';
  app.password = 'only-for-tests';
  app.pathname = '/caveat_template';
  await migrate({
    adminUrl: postgres.adminUrl,
    appUrl: app.href,
    alsoMigrate: migrateQueue,
  });

  process.env.CAVEAT_TEST_ADMIN_URL = postgres.adminUrl;
  process.env.CAVEAT_TEST_APP_URL = app.href;
  process.env.CAVEAT_TEST_BUILT = built;
  globalThis.caveatTest = { postgres, folder };
}
