import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { everyWord } from '#persistence/search.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer } from '../../../test/support/filer.js';

let desk: TestDesk;

const STATEMENTS = {
  cafe: 'The Café at the Ångström bridge was hit.',
  decomposed: 'Le pont de Orle\u0301ans est fermé.',
  percent: 'Turnout fell by 40% in May_June, says C:\\logs.',
  wide: 'Turnout fell by 40 points.',
  cyrillic: 'Подразделения КНДР понесли потери в Курской области.',
  ukrainian: 'Київ підтвердив втрати противника.',
  arabic: 'قالت الوزارة إن الجسر دُمِّر بالكامل.',
  korean: '국가정보원은 북한군 사망자가 100명이라고 밝혔다.',
  long: 'One two three four five six seven eight nine ten of them were seen.',
  almost: 'One two three four five six seven eight of them were seen.',
};

beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  const file = new Filer(desk);
  const claimant = await file.source('Élysée 100%');
  for (const statement of Object.values(STATEMENTS)) await file.claim(statement, claimant);
  await file.report(claimant, []);
});
afterAll(async () => desk.close());

async function found(words: string): Promise<string[]> {
  const query = { words, limit: 50, sort: 'createdAt' as const };
  const { page } = await desk.database.claims.list(desk.newsroomId, query);
  const names = Object.entries(STATEMENTS);
  return page.items.map(({ statement }) => names.find(([, each]) => each === statement)?.[0] ?? statement);
}

describe('a claim is found', () => {
  it.each<[how: string, words: string, names: (keyof typeof STATEMENTS)[]]>([
    ['whatever the case', 'BRIDGE', ['cafe']],
    ['without its accents', 'cafe angstrom', ['cafe']],
    ['with accents that it lacks', 'bridgé', ['cafe']],
    ['by a decomposed accent as by a composed one', 'Orléans', ['decomposed']],
    ['by a composed accent as by a decomposed one', 'Cafe\u0301', ['cafe']],
    ['by a part of a word', 'ngstr', ['cafe']],
    ['by two letters', 'nt de', ['decomposed']],
    ['by several words in any order', 'bridge café', ['cafe']],
    ['by none unless all of several words stand in it', 'bridge turnout', []],
    ['by all of nine words, not by the first eight', 'one two three four five six seven eight nine', ['long']],
    ['by a percent sign as it is', '40%', ['percent']],
    ['by a percent sign in the middle as it is', '4%0', []],
    ['by a full-width percent sign as by a narrow one', '40％', ['percent']],
    ['by an underscore as it is', 'may_june', ['percent']],
    ['by an underscore that is no wild card', 'b_idge', []],
    ['by a full-width underscore that is no wild card', 'b＿idge', []],
    ['by a backslash as it is', 'c:\\logs', ['percent']],
    ['by a backslash that escapes nothing', '\\', ['percent']],
    ['in Russian', 'ПОТЕРИ курской', ['cyrillic']],
    ['in Ukrainian', 'київ', ['ukrainian']],
    ['in Arabic', 'الجسر', ['arabic']],
    ['in Korean', '북한군', ['korean']],
    ['in Korean typed as letters apart', '북한군'.normalize('NFD'), ['korean']],
    ['by an apostrophe without harm', `'; DROP TABLE claims; --`, []],
    ['by nothing at all: every claim', '  ', Object.keys(STATEMENTS) as (keyof typeof STATEMENTS)[]],
  ])('%s', async (_, words, names) => {
    expect(await found(words)).toEqual(names);
  });

  it('and so are sources and reports', async () => {
    const page = { limit: 10 };
    const sources = await desk.database.provenance.sources(desk.newsroomId, { ...page, words: 'elysee 100％' });
    const reports = await desk.database.provenance.reports(desk.newsroomId, { ...page, words: 'STATEment' });
    expect(sources.items).toMatchObject([{ name: 'Élysée 100%' }]);
    expect(reports.items).toMatchObject([{ title: 'A statement' }]);
  });
});

describe('a rare word among 20,000 claims', () => {
  it('is found by the index, as the role of the service behind row-level security', async () => {
    const owner = new Client({ connectionString: desk.adminUrl });
    const app = new Client({ connectionString: desk.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
    try {
      await owner.query(MANY);
      await owner.query('VACUUM ANALYZE');
      const { asked, answer } = await listening(async () => {
        const query = { words: 'zanzibar', limit: 50, sort: '-createdAt' as const };
        return desk.database.claims.list(desk.newsroomId, query);
      });
      expect(answer.page.items).toHaveLength(20);
      const searches = asked.filter(({ text }) => text.includes('LIKE'));
      expect(searches).toHaveLength(1);
      await app.query(`BEGIN; SET LOCAL caveat.newsroom = '${desk.newsroomId}'`);
      const explained = searches.map(({ text, values }) => ({ text: `EXPLAIN ${text}`, values: [...values] }));
      const { rows } = await app.query<{ 'QUERY PLAN': string }>(explained[0] ?? '');
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('Bitmap Index Scan on claim_statements_by_words');
      expect(plan).not.toContain('Seq Scan on claim');
    } finally {
      await Promise.all([owner.end(), app.end()]);
    }
  });
});

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs `work` and tells every statement that went to the database by the driver meanwhile. */
async function listening<T>(work: () => Promise<T>): Promise<{ asked: Asked[]; answer: T }> {
  const asked: Asked[] = [];
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    const answer = await work();
    for (const [statement] of query.mock.calls as unknown[][]) {
      if (typeof statement === 'object' && statement !== null && 'text' in statement) asked.push(statement as Asked);
    }
    return { asked, answer };
  } finally {
    query.mockRestore();
  }
}

/** 20,000 claims like the ones that are there, one in a thousand of which speaks of Zanzibar. */
const MANY = `
  WITH made AS (
    SELECT gen_random_uuid() AS id, i FROM generate_series(1, 20000) i
  ), claim AS (
    INSERT INTO claims (id, newsroom_id, claimant_id, priority, version, status, assessed_status, strength,
        dispute_strength, grounds, attention, challenged, recheck_due, created_by, created_at, updated_at)
      SELECT m.id, newsroom_id, claimant_id, priority, version, status, assessed_status, strength, dispute_strength,
        grounds, attention, challenged, recheck_due, created_by, created_at, updated_at
      FROM made m, (SELECT * FROM claims LIMIT 1) c
  ), revision AS (
    INSERT INTO claim_revisions (claim_id, newsroom_id, evidence, assessed, raised_at)
      SELECT m.id, c.newsroom_id, 0, 0, now() FROM made m, (SELECT * FROM claims LIMIT 1) c
  )
  INSERT INTO claim_statements (claim_id, newsroom_id, statement)
    SELECT m.id, c.newsroom_id, 'Report ' || md5(m.i::text) || CASE WHEN m.i % 1000 = 0 THEN ' from Zanzibar' ELSE '' END
    FROM made m, (SELECT * FROM claims LIMIT 1) c`;

describe('the conditions of a search', () => {
  it('are one for each word, and none without words', () => {
    const add = (value: unknown) => String(value);
    expect(everyWord(undefined, 'column', add)).toEqual([]);
    expect(everyWord(' two  words ', 'column', add)).toHaveLength(2);
  });
});
