import { TestEnvironment } from 'jest-environment-node';

/**
 * Where a test fails, what the pages showed that it had open is told before they are gone: what fails once on a busy
 * machine is not seen twice. What tells it is left by test/e2e/people/what-went-on.ts.
 */
export default class TellingEnvironment extends TestEnvironment {
  /** @param {{ name: string, test?: { name: string } }} event */
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return;
    const told = await this.global.whatPagesShow?.();
    if (told) process.stderr.write(`Where “${test?.name}” failed:\n${told}\n`);
  }
}
