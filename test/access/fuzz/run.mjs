// `node test/access/fuzz/run.mjs [--requests N] [--seed N]`: see test/access/fuzz/main.ts.
import { runBuilt } from '../../support/run-built.mjs';

await runBuilt({
  folders: ['test/access', 'test/faults'],
  main: 'test/access/fuzz/main.js',
  name: 'the fuzzer',
});
