import { readEnvironment } from '#config/environment.js';
import { createLog } from './create-log.js';
import { openApiDatabase } from './database.module.js';
import { runApi } from './run-api.js';

/** Longest that requests under way may keep a process that was told to stop. */
const PATIENCE = 1_800;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.logLevel);
  const database = await openApiDatabase(environment);
  const api = await runApi({ database, log, host: environment.host, port: environment.port });
  process.stdout.write(`Caveat's API listens on ${api.url}\n`);
  const stop = (): void => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    api
      .close()
      .then(async () => database.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ error: String(error) }, 'did not stop in order');
        process.exit(1);
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
