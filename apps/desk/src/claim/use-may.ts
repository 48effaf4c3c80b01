import type { Claim } from '../api/client.ts';
import { useSession } from './use-claim.ts';

/** What whoever looks may do about a claim's verification and hold. */
interface May {
  /** The evidence has changed since the open verification was submitted: nobody can sign it off as it is. */
  readonly isChanged: boolean;
  readonly signOff: boolean;
  readonly uphold: boolean;
  readonly revoke: boolean;
  readonly hold: boolean;
  /** Why they may not, of what they may not. */
  readonly why: { readonly signOff: Why; readonly uphold: Why; readonly revoke: Why };
}

type Why =
  | 'verification.noneWaits'
  | 'verification.noneStands'
  | 'verification.unchallenged'
  | 'verification.changed'
  | 'verification.notYours'
  | 'verification.notYoursToUphold'
  | 'verification.bySigners'
  | 'verification.byEditors'
  | null;

/** The service decides; this only spares people what it would refuse. In the past, nobody may do anything. */
export function useMay(claim: Claim, past: boolean): May {
  const { id: me, role } = useSession().data?.member ?? {};
  const waiting = claim.openVerification;
  const standing = claim.verification?.state === 'signed_off' ? claim.verification : null;
  const isJudge = role === 'editor' || role === 'lead';
  const isEditor = role !== undefined && role !== 'reporter';
  const isChanged = waiting !== null && waiting.evidenceRevision !== claim.evidenceRevision;
  const why = {
    signOff: firstOf([
      [waiting === null, 'verification.noneWaits'],
      [isChanged, 'verification.changed'],
      [waiting?.submittedBy === me, 'verification.notYours'],
      [!isJudge, 'verification.bySigners'],
    ]),
    uphold: firstOf([
      [standing === null, 'verification.noneStands'],
      [!claim.attention.includes('verification_challenged'), 'verification.unchallenged'],
      [standing?.submittedBy === me, 'verification.notYoursToUphold'],
      [!isJudge, 'verification.bySigners'],
    ]),
    revoke: firstOf([
      [standing === null, 'verification.noneStands'],
      [!isEditor, 'verification.byEditors'],
    ]),
  };
  return {
    ...{ isChanged, why },
    signOff: !past && why.signOff === null,
    uphold: !past && why.uphold === null,
    revoke: !past && why.revoke === null,
    hold: !past && isEditor,
  };
}

const firstOf = (reasons: readonly (readonly [applies: boolean, why: Why])[]): Why =>
  reasons.find(([applies]) => applies)?.[1] ?? null;
