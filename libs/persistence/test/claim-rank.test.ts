import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { ClaimQuery, ClaimRecord } from '#workflow/ports/readers.js';
import { countClaims } from '#workflow/reading/read-claim.js';
import { ATTENTION_REASONS, STATUSES, type AttentionReason, type Status } from '#domain/vocabulary.js';
import { settledBy } from '#domain/lifecycle/settling.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer } from '../../../test/support/filer.js';

const CLAIMS = 40;
const STORIES = 6;
const DESKS = ['world', 'sport', null] as const;
/** Few, so that many claims have the same one. */
const DEADLINES = [null, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2999-12-31T23:59:59.999Z'] as const;
const WORDS = ['bridge', 'soldiers'] as const;

/** What a claim has that lists sort and filter by. */
interface Traits {
  readonly reach: number;
  readonly deadline: (typeof DEADLINES)[number];
  readonly attention: readonly AttentionReason[];
  readonly status: Status;
  readonly desk: (typeof DESKS)[number];
  readonly isAssigned: boolean;
}

const traits = fc.record<Traits>({
  reach: fc.integer({ min: 0, max: STORIES }),
  deadline: fc.constantFrom(...DEADLINES),
  attention: fc.subarray([...ATTENTION_REASONS], { maxLength: 2 }),
  // What the evidence alone can give: a row of the others needs a verification.
  status: fc.constantFrom(...STATUSES.slice(0, 4)),
  desk: fc.constantFrom(...DESKS),
  isAssigned: fc.boolean(),
});

describe('claims by rank', () => {
  let desk: TestDesk;
  let owner: Client;
  const ids: string[] = [];
  const stories: string[] = [];

  beforeAll(async () => {
    desk = await testDesk({ workers: 0 });
    owner = new Client({ connectionString: desk.adminUrl });
    await owner.connect();
    const file = new Filer(desk);
    const claimantId = await file.source('Wire');
    for (let i = 0; i < CLAIMS; i += 1) ids.push(await file.claim(`Of the ${WORDS[i % 2]}, ${i}.`, claimantId));
    for (let i = 0; i < STORIES; i += 1) stories.push(desk.workflow.newId());
    await owner.query(
      `INSERT INTO stories (id, newsroom_id, url, headline, created_by, created_at, updated_at)
        SELECT id, $2, 'https://www.news.example/', 'A story', $3, now(), now() FROM unnest($1::uuid[]) id`,
      [stories, desk.newsroomId, desk.reporter.memberId],
    );
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  /** Gives each claim its traits, by SQL: lists are to be right whatever has led there. */
  async function set(all: readonly Traits[]): Promise<void> {
    await owner.query('DELETE FROM story_claims');
    const rows = all.map((each, i) => ({ id: ids[i], ...each }));
    await owner.query(
      `WITH i AS (SELECT * FROM json_to_recordset($1::json) AS i (id uuid, reach integer, deadline timestamptz,
          attention json, status text, desk text, "isAssigned" boolean)),
        shown AS (INSERT INTO story_claims (newsroom_id, story_id, claim_id, shown_version, shown_status, shown_at)
          SELECT $2, s, i.id, 1, 'reported', now() FROM i, unnest(($4::uuid[])[1:i.reach]) s)
      UPDATE claims c SET deadline = i.deadline, status = i.status, assessed_status = i.status, desk = i.desk,
        attention = ARRAY(SELECT json_array_elements_text(i.attention)),
        assignee_id = CASE WHEN i."isAssigned" THEN $3::uuid END
      FROM i WHERE c.id = i.id`,
      [JSON.stringify(rows), desk.newsroomId, desk.editor.memberId, stories],
    );
  }

  async function walked(query: Omit<ClaimQuery, 'limit' | 'sort'>, limit: number): Promise<ClaimRecord[]> {
    const seen: ClaimRecord[] = [];
    let cursor: string | undefined;
    for (;;) {
      const wanted = { ...query, limit, sort: 'rank' as const, ...(cursor !== undefined && { cursor }) };
      const { page } = await desk.database.claims.list(desk.newsroomId, wanted);
      seen.push(...page.items);
      if (page.cursor === null) return seen;
      ({ cursor } = page);
    }
  }

  /** The same order, by a sort that nobody has to trust. */
  function slowly(all: readonly Traits[], fits: (each: Traits, index: number) => boolean): string[] {
    const due = ({ deadline }: Traits): number => (deadline === null ? Infinity : Date.parse(deadline));
    return [...all.entries()]
      .filter(([index, each]) => fits(each, index))
      .toSorted(([i, one], [j, other]) => other.reach - one.reach || byNumber(due(one), due(other)) || i - j)
      .map(([index]) => ids[index] ?? '');
  }

  const everyClaim = fc.array(traits, { minLength: CLAIMS, maxLength: CLAIMS });

  it('come by reach, then by deadline, then by age, page after page and whatever filters them', async () => {
    await fc.assert(
      fc.asyncProperty(everyClaim, fc.integer({ min: 1, max: CLAIMS + 1 }), async (all, limit) => {
        await set(all);
        const seen = await walked({}, limit);
        expect(seen.map(({ claim }) => claim.id)).toEqual(slowly(all, () => true));
        expect(seen.map(({ claim, reach }) => [claim.id, reach])).toEqual(
          seen.map(({ claim }) => [claim.id, all[ids.indexOf(claim.id)]?.reach]),
        );
        const filters: [Omit<ClaimQuery, 'limit' | 'sort'>, (each: Traits, index: number) => boolean][] = [
          [{ attention: 'any' }, ({ attention }) => attention.length > 0],
          [{ status: 'disputed' }, ({ status }) => status === 'disputed'],
          [{ assignee: desk.editor.memberId }, ({ isAssigned }) => isAssigned],
          [{ assignee: 'none', desk: 'world' }, (each) => !each.isAssigned && each.desk === 'world'],
          [{ words: 'BRIDGE' }, (_, index) => index % 2 === 0],
        ];
        for (const [query, fits] of filters)
          expect((await walked(query, limit)).map(({ claim }) => claim.id)).toEqual(slowly(all, fits));
      }),
      { numRuns: 8 },
    );
  });

  it('are counted as they are listed', async () => {
    await fc.assert(
      fc.asyncProperty(everyClaim, fc.constantFrom('bridge', undefined), async (all, words) => {
        await set(all);
        const found = all.filter((_, index) => words === undefined || index % 2 === 0);
        const mine = settledBy('editor');
        for (const wanted of ['world', undefined]) {
          const asked = found.filter((each) => wanted === undefined || each.desk === wanted);
          const having = (fits: (each: Traits) => boolean): number => asked.filter(fits).length;
          expect(await countClaims(desk.database.claims, desk.editor, { words, desk: wanted })).toEqual({
            mine: having(({ attention }) => attention.some((reason) => mine.includes(reason))),
            any: having(({ attention }) => attention.length > 0),
            all: asked.length,
            assignedToMe: having(({ isAssigned }) => isAssigned),
            byStatus: Object.fromEntries(STATUSES.map((name) => [name, having(({ status }) => status === name)])),
            byAttention: Object.fromEntries(
              ATTENTION_REASONS.map((name) => [name, having(({ attention }) => attention.includes(name))]),
            ),
            byDesk: ['world', 'sport']
              .map((each) => ({ desk: each, claims: found.filter((claim) => claim.desk === each).length }))
              .filter(({ claims }) => claims > 0)
              .toSorted((one, other) => other.claims - one.claims || (one.desk < other.desk ? -1 : 1)),
          });
        }
      }),
      { numRuns: 8 },
    );
  });
});

function byNumber(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
