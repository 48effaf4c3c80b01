import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playFiles } from '../play/play-files.js';
import { linkForMember } from './links.js';
import { foundDesk } from './newsrooms.js';
import type { Service } from './service.js';

/** The demo newsroom: its admin, the key of that admin, and a claim of it to look at. */
export interface Demo {
  /** Those of an earlier release have none. */
  readonly newsroomId?: string;
  readonly adminId?: string;
  readonly key: string;
  readonly claimId: string;
}

const CASE = fileURLToPath(new URL('../../../../../examples/kursk-december-2024.json', import.meta.url));

/**
 * Loads the demo where the data folder has none: a newsroom in which the Kursk case has been played through the API. Its
 * key is kept in the data folder, readable to its owner alone, so that the next start can print it again. A demo that was
 * cut off in the middle is left behind, and another is made.
 * @param stop cuts it off
 */
export async function ensureDemo(
  service: Service,
  dataFolder: string,
  onProgress: (step: string) => void,
  stop: AbortSignal,
): Promise<Demo> {
  const file = join(dataFolder, 'demo.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Demo;
  onProgress('Loading the demo newsroom');
  const { key, ...made } = await foundDesk(
    service.workflow,
    { name: 'BBC News (demo)', caveatName: 'the BBC', locale: 'en' },
    'Demo admin',
  );
  const demo = { ...made, key, claimId: await playKursk(service.url, key, stop) };
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return demo;
}

/**
 * A link by which the demo's admin gets in.
 * @returns null where they have a way in already, or this demo is of an earlier release
 */
export async function linkToDemo(service: Service, { newsroomId, adminId: memberId }: Demo): Promise<string | null> {
  if (newsroomId === undefined || memberId === undefined) return null;
  const { workflow, url } = service;
  const admin = await workflow.transactions.within(newsroomId, (tx) => tx.invitations.member(memberId));
  if (!admin || admin.personId !== null) return null;
  return linkForMember(workflow, newsroomId, { memberId, email: 'admin@demo.example' }, url);
}

/** Plays the case; any expectation that fails means that this build must not be shown. @returns the id of a claim of it */
async function playKursk(url: string, key: string, signal: AbortSignal): Promise<string> {
  let printed = '';
  const out = { write: (text: string) => ((printed += text), true) };
  const exit = await playFiles({
    files: [CASE],
    service: { url, key },
    openService: () => Promise.reject(new Error('the demo is played against the service that is starting')),
    json: false,
    timeout: 60_000,
    out,
    err: out,
    environment: { NO_COLOR: '1' },
    signal,
  });
  signal.throwIfAborted();
  if (exit !== 0) throw new Error(`The demo case could not be played:\n${printed}`);
  const answer = await fetch(`${url}/v1/claims?q=100%20North%20Korean&limit=1`, {
    headers: { authorization: `Bearer ${key}` },
    signal,
  });
  const page = (await answer.json()) as { items: { id: string }[] };
  const [claim] = page.items;
  if (!claim) throw new Error('The demo case was played, yet its claim cannot be found.');
  return claim.id;
}
