import type { ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { EvidenceSince } from './evidence-since.tsx';
import { Found } from './found.tsx';
import { useHistory } from './use-claim.ts';
import { useNames } from './use-members.ts';

interface Props {
  readonly claim: Claim;
  readonly verification: Schemas['Verification'];
  readonly past: boolean;
}

/** The verification that stands: whose it is, who signed it off, and what challenges it. */
export function StandingVerification({ claim, verification, past }: Props): ReactNode {
  const say = useSay();
  const name = useNames();
  const { outcome, submittedBy, submittedAt, signedOffBy, signedOffAt, signOffNote } = verification;
  const isChallenged = claim.attention.includes('verification_challenged');
  return (
    <div className="mb-3">
      <p dir="auto" className="m-0 font-medium">
        <Text
          id="verification.signedOff"
          values={{ outcome: say(`verification.outcome.${outcome}`), name: name(signedOffBy) }}
        />{' '}
        {signedOffAt !== null && <Moment at={signedOffAt} />}
      </p>
      <p dir="auto" className="m-0 text-sm text-quiet">
        <Text id="verification.by" values={{ name: name(submittedBy) }} /> <Moment at={submittedAt} />
      </p>
      <Found verification={verification} />
      {signOffNote !== null && (
        <p dir="auto" className="m-0 text-sm text-quiet">
          <Text id="verification.signerSaid" values={{ note: signOffNote }} />
        </p>
      )}
      {isChallenged && (
        <>
          <p className="m-0 mt-2 text-warn">
            <Text id="verification.challenged" />
          </p>
          {!past && <Challenge claimId={claim.id} />}
        </>
      )}
    </div>
  );
}

/** What has come up since somebody last said that it stands. */
function Challenge({ claimId }: { readonly claimId: string }): ReactNode {
  const { data: events } = useHistory(claimId);
  const judged = events?.findLast(({ type }) => /verification_(signed_off|upheld)$/.test(type));
  return <EvidenceSince claimId={claimId} sinceVersion={judged?.version ?? null} />;
}
