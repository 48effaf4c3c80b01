import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fencesOf } from '../support/fences.js';
import { freePort, startCaveat, type Started } from '../support/processes.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const [, walk = '', rest = ''] = /^## Ten minutes$(.*?)^(## The rules.*)/ms.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? []; // prettier-ignore
const [start = '', helpers = '', create = '', receive = '', test = '', story = '', hold = '', shown = ''] =
  commandsOf(walk);

/** The page is followed word for word, but for the ports, which may be taken on this machine. */
describe('whoever follows the page on webhooks', () => {
  let data = '';
  let caveat: Started;
  let receiver: Started | undefined;
  let port = 0;
  let secondTerminal = '';

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'caveat-page-'));
    const told = Object.fromEntries(start.split(' ').flatMap((word) => (word.includes('=') ? [firstTwo(word)] : [])));
    caveat = startCaveat(['start'], { ...told, CAVEAT_DATA: data, CAVEAT_PORT: '0', CAVEAT_LOG_LEVEL: 'error' });
    const [, url = ''] = await caveat.says(/Caveat listens on (\S+)/);
    const [key] = await caveat.says(/cvt_[0-9a-f]{32}_[\w-]{43}/);
    port = await freePort();
    secondTerminal = helpers.replace('cvt_…', key).replace('http://127.0.0.1:4747', url);
  });
  afterAll(async () => {
    await receiver?.stop();
    await caveat.stop();
    rmSync(data, { recursive: true });
  });

  /** What is typed in the second terminal, after all that was typed there before. @returns what is printed */
  async function type(commands: string): Promise<string> {
    const child = spawn('bash', ['-eu', '-o', 'pipefail'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const mark = '----';
    child.stdin.end(`${secondTerminal}\n{ ${commands.replaceAll(':4848', `:${port}`)}\n} > >(sed 's/^/${mark}/')\ndeclare -p ENDPOINT CLAIM STORY VERSION 2>/dev/null || true\n`); // prettier-ignore
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    const lines = printed.split('\n');
    secondTerminal += `\n${lines.filter((line) => line.startsWith('declare ')).join('\n')}`;
    return lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : [])).join('\n');
  }

  it('has a verified delivery in the end, and a page that is known to show it', async () => {
    const printed = await type(create);
    const [, args = ''] = /^npm run receiver -- (.*)$/m.exec(printed) ?? [];
    expect(args.replace(/whsec_.*/, 'whsec_…')).toBe(/-- (.*)/.exec(receive)?.[1]);
    receiver = startCaveat(['receiver', ...args.split(' '), '--port', String(port)], {});
    await receiver.says(/awaited/);

    await type(test);
    await receiver.says(/webhook\.test +#\d+ +verified\n +answered 204/);

    await type(story);
    await type(hold);
    const words = 'This claim is disputed, and the BBC has not independently verified it.';
    await receiver.says(
      new RegExp(`claim.caveat_changed.* verified\n[^#]*version 8: disputed[^#]*${words}[^#]*answered 200`),
    );
    expect(receiver.printed()).not.toContain('not verified:');
    await until(async () => (await type(shown)).trim() === '8');
  });

  it('can give every other command of the page as well', async () => {
    const commands = commandsOf(rest);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      // A stream has no end of its own.
      const ending = command.replace(/^curl -s -N (.*)/, 'curl -s -N --max-time 1 $1 || true');
      const printed = await type(ending);
      expect(printed).not.toContain('urn:caveat:problem');
    }
  });
});

function commandsOf(text: string): string[] {
  return fencesOf(text).flatMap(({ language, text: commands }) => (language === 'sh' ? [commands.trimEnd()] : []));
}

function firstTwo(word: string): [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
