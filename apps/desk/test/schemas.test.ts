import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../src/api/schemas.ts';

describe('What a form sends', () => {
  it('is told to be empty or too long by the name of the field, in the words of the service', () => {
    expect(faultsOf('PUT /v1/claims/{id}/hold', { status: 'disputed', reason: ' ' })).toEqual([
      { pointer: '/reason', detail: 'This must not be empty.' },
    ]);
    const evidence = [{ claimId: '01939b2e-5c00-7a10-8000-000000000071', stance: 'supports', note: 'x'.repeat(3_000) }];
    const report = { sourceId: '01939b2e-5c00-7a10-8000-000000000071', title: 'ك'.repeat(501), evidence };
    expect(faultsOf('POST /v1/reports', report)).toEqual([
      { pointer: '/title', detail: 'This has more than 500 characters.' },
      { pointer: '/evidence/0/note', detail: 'This has more than 2000 characters.' },
    ]);
  });

  it('goes to the service where it is right, where nothing is known of it, and where only the service has words for it', () => {
    expect(faultsOf('PUT /v1/claims/{id}/hold', { status: 'disputed', reason: 'A call.' })).toEqual([]);
    expect(faultsOf('POST /v1/session', { login: '' })).toEqual([]);
    expect(faultsOf('PUT /v1/claims/{id}/hold', { status: 'doubted', reason: '' })).toEqual([]);
  });
});
