import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { EvidenceSince } from './evidence-since.tsx';
import { Found } from './found.tsx';
import { useHistory, useSession } from './use-claim.ts';
import { signersOf, useMembers, useNames } from './use-members.ts';

interface Props {
  readonly claim: Claim;
  readonly verification: Schemas['Verification'];
  readonly past: boolean;
  /** The evidence has changed since: nobody can sign it off as it is. */
  readonly isChanged: boolean;
}

/** A verification that waits for a sign-off: whose it is, who can sign it, and what has changed meanwhile. */
export function WaitingVerification({ claim, verification, past, isChanged }: Props): ReactNode {
  const say = useSay();
  const name = useNames();
  const me = useSession().data?.member.id;
  const { data: events } = useHistory(claim.id);
  const { outcome, submittedBy, submittedAt } = verification;
  const submitted = events?.findLast(({ type }) => type === 'claim.verification_submitted');
  const said = { outcome: say(`verification.outcome.${outcome}`), name: name(submittedBy) };
  return (
    <div className="mb-3">
      <p dir="auto" className="m-0 font-medium">
        {submittedBy === me && (
          <span className="print:hidden">
            <Text id="verification.submittedByYou" values={said} />
          </span>
        )}
        {/* On paper nobody is you. */}
        <span className={submittedBy === me ? 'hidden print:inline' : ''}>
          <Text id="verification.submittedBy" values={said} />
        </span>{' '}
        <Moment at={submittedAt} />
      </p>
      <Found verification={verification} />
      {!past && isChanged && (
        <>
          <p role="status" className="m-0 mt-2 text-warn">
            <Text id="verification.changed" />
          </p>
          <EvidenceSince claimId={claim.id} sinceVersion={submitted?.version ?? null} />
        </>
      )}
      {!past && !isChanged && <Signers submittedBy={submittedBy} mine={submittedBy === me} />}
    </div>
  );
}

/** More names than this nobody reads. */
const MOST_NAMES = 8;

/** Who can sign it off, by name; and to whoever submitted it, why they cannot. */
function Signers({ submittedBy, mine }: { readonly submittedBy: string; readonly mine: boolean }): ReactNode {
  const intl = useIntl();
  const say = useSay();
  const members = useMembers();
  if (!members) return null;
  const signers = signersOf(members, submittedBy).map(({ name }) => name);
  const others = signers.length - MOST_NAMES;
  const named =
    others > 0 ? [...signers.slice(0, MOST_NAMES), say('verification.otherSigners', { count: others })] : signers;
  return (
    <p dir="auto" className="m-0 mt-1 text-sm text-quiet">
      {mine && <Text id="verification.notYours" />}{' '}
      {signers.length > 0 ? (
        <Text id="verification.signers" values={{ names: intl.formatList(named, { type: 'disjunction' }) }} />
      ) : (
        <Text id="verification.noSigners" />
      )}
    </p>
  );
}
