// `npm run test:faults -- [--seeds N] [--events N] [--faults N] [--seed N] [--backend postgres|redis] [--dead-endpoint]`:
// see test/faults/main.ts.
import { runBuilt } from '../support/run-built.mjs';

await runBuilt({ folders: ['test/faults'], main: 'test/faults/main.js', name: 'the fault tests' });
