// `npm start`: installs and builds what is missing, then runs `caveat start` with the arguments given.
import { ensureBuilt, ensureInstalled, runCaveat, runSteps } from './ensure.mjs';

await runSteps(async () => {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
  await runCaveat(['start', ...process.argv.slice(2)]);
});
