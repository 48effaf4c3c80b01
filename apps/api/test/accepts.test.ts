import { describe, expect, it } from '@jest/globals';
import { ClaimsQuery } from '#contracts/claims.js';
import { NewReport } from '#contracts/reports.js';
import { NewWebhookEndpoint } from '#contracts/webhook-endpoints.js';
import { body, query } from '../src/http/accepts.js';
import type { HttpProblem } from '../src/http/problem.js';

const ID = '01939b2e-5c00-7a10-8000-000000000051';

function faults(work: () => unknown): Record<string, string> {
  try {
    work();
  } catch (error) {
    const { errors = [] } = error as HttpProblem;
    return Object.fromEntries(errors.map(({ pointer, parameter, detail }) => [parameter ?? pointer, detail]));
  }
  return {};
}

describe('a body', () => {
  it('is refused with a pointer to each fault', () => {
    const sent = {
      sourceId: 7,
      publishedAt: 'yesterday',
      evidence: [{ claimId: ID, stance: 'likes', 'a/b~c': 1 }],
      titel: 'x',
      __proto__x: 1,
    };
    expect(faults(() => body(NewReport).transform(sent))).toEqual({
      '/sourceId': expect.stringMatching(/no id/),
      '/title': 'This is missing: a text is wanted.',
      '/publishedAt': expect.stringMatching(/A time is wanted/),
      '/evidence/0/stance': 'One of "supports", "disputes", "does_not_address" is wanted.',
      '/evidence/0/a~1b~0c': 'There is no such field: there are claimId, stance, note.',
      '/titel': expect.stringMatching(/^There is no such field: there are sourceId, title, url, /),
      '/__proto__x': expect.stringMatching(/^There is no such field: there are sourceId, title, url, /),
    });
  });

  it('is told in words for people what is wanted, and for what is missing too', () => {
    const wordsOf = (sent: unknown) => faults(() => body(NewReport).transform(sent));
    expect(wordsOf({ title: 7, firsthand: 'yes', derivedFrom: 'x', evidence: [{ note: 7 }] })).toEqual({
      '/sourceId': 'This is missing: a UUID is wanted.',
      '/title': 'A text is wanted, not a number.',
      '/firsthand': 'True or false is wanted, not a text.',
      '/derivedFrom': 'A list is wanted, not a text.',
      '/evidence/0/claimId': 'This is missing: a UUID is wanted.',
      '/evidence/0/stance': 'This is missing: one of "supports", "disputes", "does_not_address" is wanted.',
      '/evidence/0/note': 'A text is wanted, not a number.',
    });
    expect(wordsOf([])).toEqual({ '': 'An object is wanted, not a list.' });
  });

  it.each([
    [0.5, 'A whole number is wanted, not a fraction.'],
    [0, 'A number of at least 1 is wanted.'],
    [10_001, 'A number of at most 10000 is wanted.'],
    ['20', 'A number is wanted, not a text.'],
  ])('is told what is wanted in place of the number %j', (rateLimit, said) => {
    const sent = { url: 'https://cms.example/hook', rateLimit };
    expect(faults(() => body(NewWebhookEndpoint).transform(sent))).toEqual({ '/rateLimit': said });
  });

  it('may speak of each claim once', () => {
    const sent = { sourceId: ID, title: 'x', evidence: [1, 2].map(() => ({ claimId: ID, stance: 'supports' })) };
    expect(faults(() => body(NewReport).transform(sent))).toEqual({
      '/evidence/1/claimId': 'This stands in the list twice.',
    });
  });

  it.each([[undefined], [null], [[]], ['x'], [7]])('is refused as a whole where it is no object: %j', (sent) => {
    expect(Object.keys(faults(() => body(NewReport).transform(sent)))).toEqual(['']);
  });

  it('has what was left out filled in', () => {
    expect(body(NewReport).transform({ sourceId: ID, title: ' x ' })).toEqual({
      sourceId: ID,
      title: 'x',
      url: null,
      publishedAt: null,
      firsthand: false,
      derivedFrom: [],
      evidence: [],
    });
  });
});

describe('a query', () => {
  it('is refused with the name of each parameter', () => {
    const sent = { limit: '201', status: 'true', q: 'a\0b', sort: ['createdAt', '-createdAt'], sorted: '1' };
    const found = faults(() => query(ClaimsQuery).transform(sent));
    expect(Object.keys(found).sort()).toEqual(['limit', 'q', 'sort', 'sorted', 'status'].sort());
    expect(found['sorted']).toMatch(/^There is no such parameter: there are .*sort/);
  });

  it.each(['0', '201', '-1', '1.5', '1e2', '0x10', '', ' 7'])('takes no %j as a limit', (limit) => {
    expect(faults(() => query(ClaimsQuery).transform({ limit }))).toHaveProperty('limit');
  });

  it('has a limit and an order without being asked', () => {
    expect(query(ClaimsQuery).transform({})).toEqual({ limit: 50, sort: '-createdAt' });
  });
});
