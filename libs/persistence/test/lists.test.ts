import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdClaim } from '#workflow/claims/mark-claim.js';
import { createClaim } from '#workflow/claims/create-claim.js';
import { CLAIM_SORTS, type ClaimQuery, type ClaimRecord, type Page } from '#workflow/ports/readers.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer } from '../../../test/support/filer.js';

let desk: TestDesk;
let file: Filer;
let claimantId: string;
const existing: string[] = [];

beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  file = new Filer(desk);
  claimantId = await file.source('Wire');
  // One moment for many, so that the order has ties to break.
  const at = new Date().toISOString();
  desk.setClock(() => at);
  for (let i = 0; i < 30; i += 1) existing.push(await file.claim(`Claim ${i}.`, claimantId));
  desk.setClock(() => new Date().toISOString());
  for (let i = 30; i < 45; i += 1) existing.push(await file.claim(`Claim ${i}.`, claimantId));
});
afterAll(async () => desk.close());

const list = async (query: Partial<ClaimQuery>): Promise<Page<ClaimRecord>> =>
  (await desk.database.claims.list(desk.newsroomId, { limit: 7, sort: '-createdAt', ...query })).page;

const mark = async (claimId: string) =>
  holdClaim(desk.workflow, file.marks, desk.editor, { claimId }, { status: 'disputed', reason: 'A call.' });

/** Reads page after page to the end; `between` is called after each. */
async function readAll(query: Partial<ClaimQuery>, between: (page: number) => Promise<unknown> = async () => {}) {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; ; page += 1) {
    const read = await list({ ...query, ...(cursor !== undefined && { cursor }) });
    seen.push(...read.items.map(({ claim }) => claim.id));
    if (read.cursor === null) return seen;
    cursor = read.cursor;
    await between(page);
  }
}

const times = (id: string, seen: readonly string[]) => seen.filter((each) => each === id).length;

describe('the pages of a list of claims', () => {
  it.each(CLAIM_SORTS.flatMap((sort) => [1, 7, 45, 200].map((limit): [typeof sort, number] => [sort, limit])))(
    'sorted by %s, %i a page, give every claim once and in order',
    async (sort, limit) => {
      const seen = await readAll({ sort, limit });
      const inOrder = sort.startsWith('-') ? existing.toReversed() : existing;
      expect(seen).toEqual(inOrder);
    },
  );

  it.each(['createdAt', '-createdAt'] as const)(
    'sorted by %s give every claim that was there once while others are filed and all are changed',
    async (sort) => {
      const seen = await readAll({ sort }, async (page) => {
        await file.claim('Another.', claimantId);
        for (const id of existing.filter((_, i) => i % 4 === page % 4)) await mark(id);
      });
      expect(existing.map((id) => times(id, seen))).toEqual(existing.map(() => 1));
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('sorted by updatedAt give every claim, and those that changed meanwhile again at the end', async () => {
    const changed = existing.filter((_, i) => i % 5 === 0);
    const seen = await readAll({ sort: 'updatedAt' }, async (page) => {
      const next = changed[page];
      if (next !== undefined) await mark(next);
    });
    const others = existing.filter((id) => !changed.includes(id));
    expect(others.map((id) => times(id, seen))).toEqual(others.map(() => 1));
    expect(changed.every((id) => times(id, seen) >= 1)).toBe(true);
  });

  it('sorted by -updatedAt give every claim that did not change meanwhile once; those that did stand on the first page', async () => {
    const changed = existing.filter((_, i) => i % 5 === 0).slice(0, 5);
    const seen = await readAll({ sort: '-updatedAt' }, async (page) => {
      const next = changed[page];
      if (next !== undefined) await mark(next);
    });
    const others = existing.filter((id) => !changed.includes(id));
    expect(others.map((id) => times(id, seen))).toEqual(others.map(() => 1));
    const first = (await list({ sort: '-updatedAt' })).items.map(({ claim }) => claim.id);
    expect(first.slice(0, 5)).toEqual(changed.toReversed());
  });

  it('end where the list ends, even on a full page', async () => {
    const page = await list({ limit: 200, sort: 'createdAt' });
    const exact = await list({ limit: page.items.length, sort: 'createdAt' });
    expect([page.cursor, exact.cursor]).toEqual([null, null]);
  });

  it('hold only what was asked for: status, attention and desk', async () => {
    const wanted = { desk: 'world', language: null, priority: 'normal' as const, recheckAt: null };
    const claim = { statement: 'The last one.', claimantId, ...wanted };
    const { id } = await createClaim(desk.workflow, desk.reporter, claim);
    await mark(id);
    for (const query of [{ desk: 'world' }, { desk: 'world', status: 'disputed' as const, words: 'LAST' }])
      expect(await readAll(query)).toEqual([id]);
    expect(await readAll({ desk: 'world', attention: 'assessment_differs' })).toEqual([id]);
    expect(await readAll({ desk: 'world', attention: 'recheck_due' })).toEqual([]);
    expect(await readAll({ desk: 'world', status: 'withdrawn' })).toEqual([]);
  });
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '01890000-0000-7000-8000-000000000000';

describe('a cursor', () => {
  it.each<[what: string, cursor: () => Promise<string>, sort: ClaimQuery['sort']]>([
    ['is nonsense', async () => 'nonsense', 'createdAt'],
    ['is empty', async () => '', 'createdAt'],
    ['is no list', async () => encode({ list: 'claims createdAt' }), 'createdAt'],
    ['was cut', async () => ((await list({ sort: 'createdAt' })).cursor ?? '').slice(0, -4), 'createdAt'],
    ['is of another sort', async () => (await list({ sort: '-createdAt' })).cursor ?? '', 'createdAt'],
    ['is of the list of sources', async () => encode(['sources', ID]), 'createdAt'],
    ['has a key too many', async () => encode(['claims createdAt', ID, ID, ID]), 'createdAt'],
    ['has no id where one must be', async () => encode(['claims createdAt', `${ID}'--`, ID]), 'createdAt'],
    ['has a number for an id', async () => encode(['claims createdAt', 1, ID]), 'createdAt'],
    ['has no time where one must be', async () => encode(['claims updatedAt', 'now', ID]), 'updatedAt'],
    ['has a 45th of May', async () => encode(['claims updatedAt', '2026-05-45 00:00:00+00', ID]), 'updatedAt'],
    ['has a 25th hour', async () => encode(['claims updatedAt', '2026-05-04 25:00:00+00', ID]), 'updatedAt'],
    ['has a year 0', async () => encode(['claims updatedAt', '0000-05-04 10:00:00+00', ID]), 'updatedAt'],
    ['has a 30th of February', async () => encode(['claims updatedAt', '2026-02-30 10:00:00+00', ID]), 'updatedAt'],
    ['is 99 hours off UTC', async () => encode(['claims updatedAt', '2026-05-04 10:00:00+99', ID]), 'updatedAt'],
  ])('that %s is refused by its name', async (_, cursor, sort) => {
    await expect(list({ sort, cursor: await cursor() })).rejects.toMatchObject({ name: 'InvalidCursor' });
  });

  it('of another claim’s history or evidence is refused', async () => {
    const { history, claims, provenance, newsrooms } = desk.database;
    const page = (list: string, ...keys: string[]) => ({ limit: 1, cursor: encode([list, ...keys]) });
    const [one = '', two = ''] = existing;
    const invalid = { name: 'InvalidCursor' };
    await expect(history.ofClaim(desk.newsroomId, one, page(`history ${two}`, '1'))).rejects.toMatchObject(invalid);
    await expect(history.ofClaim(desk.newsroomId, one, page(`history ${one}`, '-1'))).rejects.toMatchObject(invalid);
    const place = ['2026-01-01 00:00:00+00', ID];
    await expect(claims.evidence(desk.newsroomId, one, page(`evidence ${two}`, ...place))).rejects.toMatchObject(
      invalid,
    );
    await expect(provenance.sources(desk.newsroomId, page('reports', ID))).rejects.toMatchObject(invalid);
    await expect(provenance.reports(desk.newsroomId, page('sources', ID))).rejects.toMatchObject(invalid);
    await expect(newsrooms.members(desk.newsroomId, page('sources', ID))).rejects.toMatchObject(invalid);
  });
});

describe('the pages of', () => {
  it('the history, the evidence, sources, reports and members give everything once', async () => {
    const { history, claims, provenance, newsrooms } = desk.database;
    const claimId = await file.claim('It is about to be told by many.', claimantId);
    const reports: string[] = [];
    for (let i = 0; i < 7; i += 1) reports.push(await file.report(claimantId, [{ claimId }]));
    const all = async <T>(read: (cursor?: string) => Promise<Page<T> | null>): Promise<T[]> => {
      const items: T[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await read(cursor);
        if (!page) throw new Error('there is no such list');
        items.push(...page.items);
        if (page.cursor === null) return items;
        cursor = page.cursor;
      }
    };
    const from = (cursor?: string) => ({ limit: 2, cursor });
    const events = await all((cursor) => history.ofClaim(desk.newsroomId, claimId, from(cursor)));
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const evidence = await all((cursor) => claims.evidence(desk.newsroomId, claimId, from(cursor)));
    expect(evidence.map(({ report }) => report.id)).toEqual(reports);
    const told = await all((cursor) => provenance.reports(desk.newsroomId, from(cursor)));
    expect(told.map(({ id }) => id)).toEqual(reports.toReversed());
    const sources = await all((cursor) => provenance.sources(desk.newsroomId, from(cursor)));
    expect(sources).toHaveLength(1);
    const members = await all((cursor) => newsrooms.members(desk.newsroomId, from(cursor)));
    expect(members.map(({ role }) => role)).toEqual(['admin', 'reporter', 'editor', 'lead']);
  });
});
