import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { Actor, Via } from '../../src/lifecycle/change.js';
import { NO_EVIDENCE, type Claim } from '../../src/lifecycle/claim.js';
import { signOff, submitVerification, uphold } from '../../src/lifecycle/verifications.js';
import type { EvidenceSeen } from '../../src/provenance/assessment.js';
import { Refusal } from '../../src/refusals.js';

const AT = '2026-01-01T00:00:00.000Z';
const SEEN: EvidenceSeen = { disputing: [], supporting: [], retracted: [] };

const CLAIM: Claim = {
  ...{
    id: 'claim',
    version: 1,
    status: 'reported',
    evidenceRevision: 0,
    spreadPending: false,
    assessment: NO_EVIDENCE,
  },
  ...{ hold: null, openVerification: null, standingVerification: null, challenged: false, recheckAt: null },
  ...{ recheckDue: false, caveatOutdated: false, attention: [] },
};

const found = { outcome: 'confirmed' as const, methods: ['geolocation'], findings: 'Placed.' };
const reporter: Actor = { memberId: 'reporter', role: 'reporter', via: 'key', at: AT };
const waiting = submitVerification(CLAIM, found, SEEN, reporter, 'v').after;
const signer = fc.record({
  memberId: fc.constant('signer'),
  role: fc.constantFrom('editor' as const, 'lead' as const),
  via: fc.constantFrom<Via>('session', 'key', 'terminal'),
  at: fc.constant(AT),
});

function ruleOf(move: () => unknown): string | null {
  try {
    move();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.rule : 'no refusal';
  }
}

describe('A newsroom that signs off in person', () => {
  it('takes a sign-off from editors and leads who are signed in, and from nobody else', () => {
    fc.assert(
      fc.property(signer, fc.boolean(), (actor, inPerson) => {
        const rule = inPerson && actor.via !== 'session' ? 'sign_off.in_person' : null;
        expect(ruleOf(() => signOff(waiting, 'v', null, actor, inPerson))).toBe(rule);
      }),
    );
  });

  it('has them there as well to uphold what was challenged', () => {
    const lead: Actor = { memberId: 'lead', role: 'lead', via: 'session', at: AT };
    const challenged = { ...signOff(waiting, 'v', null, lead, true).after, challenged: true };
    fc.assert(
      fc.property(signer, fc.boolean(), (actor, inPerson) => {
        const rule = inPerson && actor.via !== 'session' ? 'sign_off.in_person' : null;
        expect(ruleOf(() => uphold(challenged, 'v', 'It stands.', SEEN, actor, inPerson))).toBe(rule);
      }),
    );
  });

  it('says first to whoever submitted it that it takes somebody else', () => {
    const own: Actor = { ...reporter, role: 'editor' };
    expect(ruleOf(() => signOff(waiting, 'v', null, own, true))).toBe('sign_off.by_someone_else');
  });
});
