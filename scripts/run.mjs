// `node scripts/run.mjs NAME …`: the command NAME of `caveat`, installed and built first where need be.
import { ensureBuilt, ensureInstalled, runCaveat, runSteps } from './ensure.mjs';

await runSteps(async () => {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
  await runCaveat(process.argv.slice(2));
});
