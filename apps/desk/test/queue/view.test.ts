import { describe, expect, it } from '@jest/globals';
import { nameOf, queryOf, readView, sortOf } from '../../src/queue/view.ts';

const MEMBER = '01939b2e-5c00-7a10-8000-000000000012';

describe('the address of a view', () => {
  it('is read as it was written, whatever order its parts are in', () => {
    const view = { attention: 'any', status: 'disputed', desk: 'World', assignee: MEMBER, q: 'bridge', sort: 'rank' };
    expect(readView(view)).toEqual(view);
    const turned = Object.fromEntries(Object.entries(view).toReversed());
    expect(nameOf(readView(turned))).toBe(nameOf(readView(view)));
    expect(nameOf(readView({ ...view, desk: 'Sport' }))).not.toBe(nameOf(readView(view)));
  });

  it('may hold anything: what the desk does not know is left out', () => {
    const strange = {
      attention: 'mine',
      status: ['disputed'],
      desk: {},
      assignee: 'somebody',
      sort: 'luck',
      more: '1',
    };
    expect(readView(strange)).toEqual({});
    expect(readView({ desk: '   ', q: '' })).toEqual({});
    expect(readView({ q: 2024, desk: 7 })).toEqual({ q: '2024', desk: '7' });
    expect(readView({ q: 'x'.repeat(300), desk: 'x'.repeat(300) })).toEqual({
      q: 'x'.repeat(200),
      desk: 'x'.repeat(100),
    });
  });
});

describe('a view', () => {
  it('of what waits for whoever looks, or of what they see to, is ranked; any other comes newest first', () => {
    expect(queryOf({})).toEqual({ attention: 'mine', sort: 'rank' });
    expect(queryOf({ attention: 'any' })).toEqual({ attention: 'any', sort: '-createdAt' });
    expect(queryOf({ attention: 'all', assignee: 'me' })).toEqual({ assignee: 'me', sort: 'rank' });
    expect(queryOf({ attention: 'all' })).toEqual({ sort: '-createdAt' });
    expect(sortOf({ sort: 'createdAt' })).toBe('createdAt');
  });
});
