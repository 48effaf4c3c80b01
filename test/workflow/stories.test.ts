import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Status } from '#domain/vocabulary.js';
import { holdClaim } from '#workflow/claims/mark-claim.js';
import { raiseOutdatedStory } from '#workflow/jobs/raise-outdated-story.js';
import { reconcile } from '#workflow/jobs/reconcile.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import type { OutboxJob } from '#workflow/ports/outbox.js';
import type { StoryRecord } from '#workflow/ports/story-store.js';
import { acknowledge } from '#workflow/stories/acknowledge.js';
import { acknowledgeByWebhook } from '#workflow/stories/acknowledge-by-webhook.js';
import { changeStory } from '#workflow/stories/change-story.js';
import { recordStory } from '#workflow/stories/record-story.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';

const START = Date.parse('2025-01-01T12:00:00.000Z');
const after = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

let desk: TestDesk;
let file: Filer;
let owner: Client;
let claim: string;

beforeAll(async () => {
  // Without a worker: each round and each job is started by hand.
  desk = await testDesk({ workers: 0 });
  file = new Filer(desk);
  owner = new Client({ connectionString: desk.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});
beforeEach(async () => {
  at(0);
  claim = await file.claim();
  await dispatched();
});

const at = (seconds: number): void => desk.setClock(() => after(seconds));
const hold = async (status: Status, claimId = claim): Promise<number> =>
  (await holdClaim(desk.workflow, file.marks, desk.editor, { claimId }, { status, reason: 'A call.' })).version;
const story = async (claimIds = [claim], externalId: string | null = null): Promise<string> =>
  (
    await recordStory(desk.workflow, desk.reporter, {
      ...{ url: 'https://www.news.example/a', headline: 'A headline', externalId, claimIds },
    })
  ).id;
const shows = (storyId: string, version: number, claimId = claim): Promise<StoryRecord> =>
  acknowledge(desk.workflow, desk.reporter, storyId, [{ claimId, version }]);
const read = async (storyId: string): Promise<StoryRecord> => {
  const found = await desk.database.stories.story(desk.newsroomId, storyId);
  if (!found) throw new Error(`there is no story ${storyId}`);
  return found;
};
const shownIn = async (storyId: string, claimId = claim) =>
  (await read(storyId)).claims.find((each) => each.claimId === claimId);
const attentionOf = async (claimId = claim) => (await desk.read(claimId)).attention;
const raise = (storyId: string) => raiseOutdatedStory(desk.workflow, desk.newsroomId, storyId);

/** Tells all that has been committed; returns the jobs of stories that it left. */
async function dispatched(): Promise<OutboxJob[]> {
  const jobs: OutboxJob[] = [];
  const round = async () => desk.rounds.dispatch(async (some) => void jobs.push(...some.map(({ job }) => job)));
  while ((await round()).more);
  return jobs.filter(({ name }) => name === 'outdated');
}

/** The lines about stories outdated, newest last, as far as the history has them. */
async function toldOutdated(storyId: string): Promise<{ claims: { id: string; version: number }[] }[]> {
  const { rows } = await owner.query<{ data: { claims: { id: string; version: number }[] } }>(
    `SELECT data FROM history WHERE type = 'story.caveat_outdated' AND data -> 'story' ->> 'id' = $1 ORDER BY id`,
    [storyId],
  );
  return rows.map(({ data }) => data);
}

describe('a page', () => {
  it('is behind since the moment at which its claim got another status, and due once the newsroom has waited', async () => {
    const id = await story();
    at(5);
    await hold('disputed');
    expect(await dispatched()).toEqual([{ name: 'outdated', storyId: id, dueAt: after(605) }]);
    expect(await shownIn(id)).toMatchObject({ behindSince: after(5), outdated: false, status: 'disputed' });
    at(30);
    await hold('withdrawn');
    expect(await dispatched()).toEqual([]);
    expect(await shownIn(id)).toMatchObject({ behindSince: after(5), status: 'withdrawn' });
  });

  it('is behind no more once its claim has the old status again', async () => {
    const id = await story();
    await hold('disputed');
    await dispatched();
    await hold('reported');
    expect(await dispatched()).toEqual([]);
    expect(await shownIn(id)).toMatchObject({ behindSince: null });
  });

  it('is not behind where the status went and came back between two rounds', async () => {
    const id = await story();
    await hold('disputed');
    await hold('reported');
    expect(await dispatched()).toEqual([]);
    expect(await shownIn(id)).toMatchObject({ behindSince: null });
  });

  it('that was acknowledged before the dispatcher came to the change stays as it was acknowledged', async () => {
    const [id, other] = [await story(), await story()];
    const version = await hold('disputed');
    await shows(id, version);
    expect(await dispatched()).toEqual([expect.objectContaining({ storyId: other })]);
    expect(await shownIn(id)).toMatchObject({ shownStatus: 'disputed', behindSince: null });
  });

  it('that was acknowledged at an older version than that of now is behind since the newest change, and gets a job', async () => {
    const id = await story();
    at(5);
    const disputed = await hold('disputed');
    at(10);
    await hold('withdrawn');
    at(15);
    await shows(id, disputed);
    expect(await shownIn(id)).toMatchObject({ shownStatus: 'disputed', behindSince: after(10) });
    expect(await dispatched()).toEqual([{ name: 'outdated', storyId: id, dueAt: after(610) }]);
    expect(await shownIn(id)).toMatchObject({ behindSince: after(10) });
  });

  it('is not held up, nor acknowledged late, while the queue is away', async () => {
    const id = await story();
    const version = await hold('disputed');
    let shown: StoryRecord | undefined;
    // Something for the queue in the same round.
    await file.report(await file.source('Wire'), [{ claimId: claim }]);
    await desk.rounds.dispatch(async () => {
      shown = await shows(id, version);
    });
    expect(shown?.claims[0]).toMatchObject({ behindSince: null });
    await dispatched();
    expect(await shownIn(id)).toMatchObject({ shownStatus: 'disputed', behindSince: null });
  });
});

describe('a page that is behind for longer than the newsroom allows', () => {
  it('is raised once, with its claims and what they are now', async () => {
    const second = await file.claim('The dam has burst.');
    const id = await story([claim, second], 'cms-1');
    await hold('disputed');
    await hold('withdrawn', second);
    await dispatched();
    at(600);
    expect(await raise(id)).toEqual({ kind: 'done' });
    const version = (await desk.read(claim)).version;
    expect(await toldOutdated(id)).toEqual([
      {
        story: { id, url: 'https://www.news.example/a', headline: 'A headline', externalId: 'cms-1' },
        claims: [
          {
            ...{ id: claim, version, status: 'disputed', strength: 0, inconclusive: false },
            ...{ statement: 'The bridge has fallen.', claimant: 'Ministry of Roads' },
            ...{ shownVersion: 1, shownStatus: 'reported', behindSince: after(0) },
          },
          expect.objectContaining({ id: second, status: 'withdrawn', statement: 'The dam has burst.' }),
        ],
      },
    ]);
    expect(await attentionOf()).toContain('caveat_outdated');
    expect(await shownIn(id)).toMatchObject({ outdated: true, version });
    for (const seconds of [600, 700]) {
      at(seconds);
      expect(await raise(id)).toEqual({ kind: 'done' });
    }
    expect(await toldOutdated(id)).toHaveLength(1);
    expect((await desk.read(claim)).version).toBe(version);
  });

  it('waits for that moment, and asks for as long as the newsroom allows by then', async () => {
    const id = await story();
    await hold('disputed');
    await dispatched();
    at(599);
    expect(await raise(id)).toEqual({ kind: 'snooze', untilMs: START + 600_000 });
    await changeNewsroom(desk.workflow, desk.admin, { outdatedAfter: 900 });
    at(600);
    expect(await raise(id)).toEqual({ kind: 'snooze', untilMs: START + 900_000 });
    await changeNewsroom(desk.workflow, desk.admin, { outdatedAfter: 600 });
    expect(await raise(id)).toEqual({ kind: 'done' });
    expect(await toldOutdated(id)).toHaveLength(1);
  });

  it('is not raised where the status has just gone back, though that has not been told yet', async () => {
    const id = await story();
    await hold('disputed');
    await dispatched();
    at(600);
    await hold('reported');
    expect(await raise(id)).toEqual({ kind: 'done' });
    expect(await attentionOf()).toEqual([]);
    await dispatched();
    expect(await shownIn(id)).toMatchObject({ behindSince: null, outdated: false });
  });

  it('is put back by the reconciler where its job was lost, until it is raised', async () => {
    const id = await story();
    await hold('disputed');
    await dispatched();
    const due = async () =>
      (await desk.database.dueWork.due(desk.newsroomId, desk.workflow.clock.now())).filter(
        (job) => job.name === 'outdated' && job.storyId === id,
      );
    at(600);
    expect(await due()).toEqual([]);
    at(601);
    expect(await due()).toEqual([{ name: 'outdated', storyId: id, dueAt: after(600) }]);
    await reconcile(desk.workflow, desk.database.dueWork, 0);
    expect(await dispatched()).toContainEqual({ name: 'outdated', storyId: id, dueAt: after(600) });
    await raise(id);
    expect(await due()).toEqual([]);
  });
});

describe('the attention of a claim whose pages are outdated', () => {
  async function outdated(count: number): Promise<{ ids: string[]; version: number }> {
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) ids.push(await story());
    const version = await hold('disputed');
    await dispatched();
    at(600);
    for (const id of ids) await raise(id);
    expect(await attentionOf()).toContain('caveat_outdated');
    return { ids, version };
  }

  const lowered = async () =>
    (
      await owner.query<{ by: string | null }>(
        `SELECT by FROM history WHERE claim_id = $1 AND type = 'claim.caveat_shown' ORDER BY version`,
        [claim],
      )
    ).rows;

  it('is lowered by the acknowledgement of the last of them', async () => {
    const { ids, version } = await outdated(2);
    await shows(ids[0]!, version);
    expect(await attentionOf()).toContain('caveat_outdated');
    await shows(ids[1]!, version);
    expect(await attentionOf()).not.toContain('caveat_outdated');
    expect(await lowered()).toEqual([{ by: desk.reporter.memberId }]);
  });

  it('stays while the page shows yet another status, and is raised anew for that', async () => {
    const { ids, version } = await outdated(1);
    at(700);
    await hold('withdrawn');
    await shows(ids[0]!, version);
    expect(await shownIn(ids[0]!)).toMatchObject({ shownStatus: 'disputed', behindSince: after(700), outdated: false });
    expect(await attentionOf()).not.toContain('caveat_outdated');
    at(1300);
    await raise(ids[0]!);
    expect(await attentionOf()).toContain('caveat_outdated');
    expect(await toldOutdated(ids[0]!)).toHaveLength(2);
  });

  it('is lowered where the claim is taken out of the story', async () => {
    const { ids } = await outdated(1);
    await changeStory(desk.workflow, desk.editor, ids[0]!, { claimIds: [await file.claim()] });
    expect(await attentionOf()).not.toContain('caveat_outdated');
    expect(await lowered()).toEqual([{ by: desk.editor.memberId }]);
  });

  it('is lowered by the job of the round that tells that the status went back', async () => {
    const { ids } = await outdated(2);
    at(700);
    await hold('reported');
    const jobs = await dispatched();
    expect(jobs.map((job) => (job.name === 'outdated' ? job.storyId : ''))).toEqual(ids);
    expect(await attentionOf()).toContain('caveat_outdated');
    await raise(ids[0]!);
    expect(await attentionOf()).not.toContain('caveat_outdated');
    await raise(ids[1]!);
    expect(await lowered()).toEqual([{ by: null }]);
  });

  it('is lowered by the reconciler where that job was lost', async () => {
    const { ids } = await outdated(1);
    await hold('reported');
    await dispatched();
    at(1000);
    const jobs = await desk.database.dueWork.due(desk.newsroomId, after(1000));
    expect(jobs).toContainEqual(expect.objectContaining({ name: 'outdated', storyId: ids[0] }));
    await raise(ids[0]!);
    expect(await attentionOf()).not.toContain('caveat_outdated');
    expect(await desk.database.dueWork.due(desk.newsroomId, after(1000))).not.toContainEqual(
      expect.objectContaining({ name: 'outdated', storyId: ids[0] }),
    );
  });
});

describe('the answer to a webhook', () => {
  const answered = (...acknowledgements: Parameters<typeof acknowledgeByWebhook>[2]) =>
    acknowledgeByWebhook(desk.workflow, desk.newsroomId, acknowledgements);
  const NOBODYS = '01939b2e-5c00-7a10-8000-0000000000ff';

  it('acknowledges as the call does, by either id of the story, and in nobody’s name', async () => {
    const [one, two] = [await story(), await story([claim], 'cms-answered')];
    const version = await hold('disputed');
    await dispatched();
    at(600);
    await raise(one);
    await raise(two);
    const claims = [{ claimId: claim, version }];
    expect(await answered({ storyId: one, claims }, { externalId: 'cms-answered', claims })).toEqual([]);
    for (const id of [one, two])
      expect(await shownIn(id)).toMatchObject({ shownVersion: version, behindSince: null, outdated: false });
    expect(await attentionOf()).not.toContain('caveat_outdated');
    const { rows } = await owner.query(
      `SELECT DISTINCT by FROM history WHERE type IN ('story.acknowledged', 'claim.caveat_shown')
        AND (claim_id = $1 OR data -> 'story' ->> 'id' = ANY ($2))`,
      [claim, [one, two]],
    );
    expect(rows).toEqual([{ by: null }]);
    expect(await answered({ storyId: one, claims })).toEqual([]);
  });

  it('says why something was left out, and that spoils nothing else', async () => {
    const id = await story();
    const version = await hold('disputed');
    const claims = [{ claimId: claim, version }];
    const left = await answered(
      { storyId: NOBODYS, claims },
      { externalId: 'cms-nobodys', claims },
      { storyId: id, claims: [{ claimId: NOBODYS, version: 1 }, ...claims] },
      { storyId: id, claims: [{ claimId: claim, version: version + 1 }] },
    );
    expect(left).toEqual([
      `There is no story ${NOBODYS} in this newsroom.`,
      'There is no story cms-nobodys in this newsroom.',
      `The claim ${NOBODYS} does not appear in this story.`,
      `The claim has never had the version ${version + 1}: it is at ${version}.`,
    ]);
    expect(await shownIn(id)).toMatchObject({ shownVersion: version });
  });
});

describe('whatever comes at once', () => {
  it('in the end a page is behind exactly where it shows another status, and raised claims are those of outdated pages', async () => {
    const claims = [claim, await file.claim(), await file.claim()];
    const ids = [await story(claims), await story(claims), await story([claim])];
    const statuses = ['reported', 'disputed', 'withdrawn', 'corroborated'] as const;
    await changeNewsroom(desk.workflow, desk.admin, { outdatedAfter: 0 });
    desk.setClock(() => new Date().toISOString());
    let telling = true;
    const teller = (async () => {
      while (telling) for (const job of await dispatched()) if (job.name === 'outdated') await raise(job.storyId);
    })();
    await Promise.all(
      claims.map(async (claimId, which) => {
        for (let i = 0; i < 25; i += 1) {
          const version = await hold(statuses[(i + which) % 4]!, claimId);
          const id = ids[i % 3]!;
          if (i % 3 === 2 && which > 0) continue;
          // Some of them late, some out of order, and the last of some stories never.
          if (i < 20) await shows(id, Math.max(1, version - (i % 5)), claimId);
        }
      }),
    );
    telling = false;
    await teller;
    for (const job of await dispatched()) if (job.name === 'outdated') await raise(job.storyId);
    for (const id of ids) await raise(id);
    await dispatched();

    const raised = new Set<string>();
    for (const id of ids)
      for (const each of (await read(id)).claims) {
        expect({ id, ...each }).toMatchObject({ outdated: each.status !== each.shownStatus });
        expect({ id, behind: each.behindSince !== null }).toEqual({ id, behind: each.status !== each.shownStatus });
        if (each.outdated) raised.add(each.claimId);
      }
    for (const claimId of claims)
      expect((await attentionOf(claimId)).includes('caveat_outdated')).toBe(raised.has(claimId));
    await changeNewsroom(desk.workflow, desk.admin, { outdatedAfter: 600 });
  });
});
