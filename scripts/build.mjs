// `npm run build`
import { ensureBuilt, ensureInstalled, runSteps } from './ensure.mjs';

await runSteps(async () => {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
});
