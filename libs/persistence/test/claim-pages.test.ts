import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClaim } from '#workflow/claims/create-claim.js';
import { CLAIM_SORTS, type ClaimQuery } from '#workflow/ports/readers.js';
import { recordSource } from '#workflow/provenance/record-source.js';
import { Client } from 'pg';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';

const STATEMENTS = [
  'Soldiers were seen in Kursk.',
  'The bridge stands.',
  'Two soldiers were captured.',
  'Soldiers left.',
];

describe('pages of claims', () => {
  let desk: TestDesk;
  const filed: string[] = [];

  beforeAll(async () => {
    desk = await testDesk();
    const source = { name: 'Wire', kind: 'agency', reliability: null, anonymous: false, partOf: null };
    const { id: claimantId } = await recordSource(desk.workflow, desk.reporter, source);
    for (const [i, statement] of STATEMENTS.entries()) {
      const claim = { statement, claimantId, desk: i === 3 ? 'sport' : null, language: null, recheckAt: null };
      filed.push((await createClaim(desk.workflow, desk.reporter, { ...claim, priority: 'normal' })).id);
    }
    // Touched last: the first one that was filed.
    const admin = new Client({ connectionString: desk.adminUrl });
    await admin.connect();
    await admin.query(`UPDATE claims SET updated_at = updated_at + interval '1 hour' WHERE id = $1`, [filed[0]]);
    await admin.end();
  });

  afterAll(async () => desk.close());

  /** The places at which the claims were filed, page after page of one. */
  async function walked(query: Omit<ClaimQuery, 'limit' | 'cursor'>): Promise<number[]> {
    const places: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const wanted = { ...query, limit: 1, ...(cursor !== undefined && { cursor }) };
      const { page } = await desk.database.claims.list(desk.newsroomId, wanted);
      places.push(...page.items.map(({ claim }) => filed.indexOf(claim.id)));
      ({ cursor } = page);
    }
    return places;
  }

  const everyClaim = { createdAt: [0, 1, 2, 3], updatedAt: [1, 2, 3, 0], rank: [0, 1, 2, 3] };

  it.each(CLAIM_SORTS)('sorted by %s show every claim once, in that order', async (sort) => {
    const order = everyClaim[sort.replace('-', '') as keyof typeof everyClaim];
    expect(await walked({ sort })).toEqual(sort.startsWith('-') ? order.toReversed() : order);
  });

  it.each(CLAIM_SORTS)('found by words and sorted by %s keep that order', async (sort) => {
    const order = everyClaim[sort.replace('-', '') as keyof typeof everyClaim].filter((place) => place !== 1);
    expect(await walked({ sort, words: 'SOLDIERS' })).toEqual(sort.startsWith('-') ? order.toReversed() : order);
  });

  it('found by words may be filtered besides', async () => {
    expect(await walked({ sort: 'createdAt', words: 'soldiers were' })).toEqual([0, 2]);
    expect(await walked({ sort: 'createdAt', words: 'soldiers', desk: 'sport' })).toEqual([3]);
    expect(await walked({ sort: '-createdAt', words: 'soldiers', status: 'reported' })).toEqual([3, 2, 0]);
    expect(await walked({ sort: '-createdAt', words: 'soldiers', status: 'withdrawn' })).toEqual([]);
  });

  it('tell the newsroom even where they are empty', async () => {
    const { newsroom } = await desk.database.claims.list(desk.newsroomId, {
      sort: 'createdAt',
      limit: 1,
      words: 'none',
    });
    expect(newsroom.settings.caveatName).toBe('the Newsroom');
  });
});
