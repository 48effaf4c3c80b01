import type { Claim } from '../api/client.ts';
import { useSession } from './use-claim.ts';

/** What whoever looks may do about a claim's verification and hold. */
interface May {
  /** The evidence has changed since the open verification was submitted: nobody can sign it off as it is. */
  readonly isChanged: boolean;
  readonly signOff: boolean;
  /** Why they may not, where somebody may. */
  readonly whyNotSignOff: 'verification.changed' | 'verification.notYours' | 'verification.bySigners';
  readonly uphold: boolean;
  readonly revoke: boolean;
  readonly hold: boolean;
}

/** The service decides; this only spares people what it would refuse. In the past, nobody may do anything. */
export function useMay(claim: Claim, past: boolean): May {
  const { id: me, role } = useSession().data?.member ?? {};
  const waiting = claim.openVerification;
  const standing = claim.verification?.state === 'signed_off' ? claim.verification : null;
  const mayJudge = !past && (role === 'editor' || role === 'lead');
  const mayEdit = !past && role !== undefined && role !== 'reporter';
  const isChanged = waiting !== null && waiting.evidenceRevision !== claim.evidenceRevision;
  const isChallenged = claim.attention.includes('verification_challenged');
  return {
    isChanged,
    whyNotSignOff: isChanged
      ? 'verification.changed'
      : waiting?.submittedBy === me
        ? 'verification.notYours'
        : 'verification.bySigners',
    signOff: mayJudge && waiting !== null && waiting.submittedBy !== me && !isChanged,
    uphold: mayJudge && standing !== null && standing.submittedBy !== me && isChallenged,
    revoke: mayEdit && standing !== null,
    hold: mayEdit,
  };
}
