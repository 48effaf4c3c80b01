import { describe, expect, it } from '@jest/globals';
import { ClaimsQuery } from '#contracts/claims.js';
import { NewReport } from '#contracts/reports.js';
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
      '/title': 'This is missing.',
      '/publishedAt': expect.stringMatching(/A time is wanted/),
      '/evidence/0/stance': expect.stringMatching(/"supports"/),
      '/evidence/0/a~1b~0c': 'There is no such field.',
      '/titel': 'There is no such field.',
      '/__proto__x': 'There is no such field.',
    });
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
    expect(Object.keys(faults(() => query(ClaimsQuery).transform(sent))).sort()).toEqual(
      ['limit', 'q', 'sort', 'sorted', 'status'].sort(),
    );
  });

  it.each(['0', '201', '-1', '1.5', '1e2', '0x10', '', ' 7'])('takes no %j as a limit', (limit) => {
    expect(faults(() => query(ClaimsQuery).transform({ limit }))).toHaveProperty('limit');
  });

  it('has a limit and an order without being asked', () => {
    expect(query(ClaimsQuery).transform({})).toEqual({ limit: 50, sort: '-createdAt' });
  });
});
