import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Section } from '../ui/section.tsx';
import { useNames } from './use-members.ts';

/** Why the claim has its status: a hold, else a verification that stands, else its evidence; and what that alone would give. */
export function Why({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const { assessment, status } = claim;
  const byEvidence = !claim.hold && status === assessment.status;
  return (
    <Section title={say('claim.why')}>
      <ByPeople claim={claim} />
      {!byEvidence && (
        <p className="m-0 mb-2 text-quiet">
          <Text id="claim.evidenceAlone" values={{ status: say(`status.${assessment.status}`) }} />{' '}
          {say(`rule.${assessment.rule}`)}
        </p>
      )}
      <Grounds assessment={assessment} />
      {byEvidence && <p className="m-0 mt-1 text-quiet">{say(`rule.${assessment.rule}`)}</p>}
    </Section>
  );
}

/** What somebody has decided: the hold goes before a verification, which then says what would be so without it. */
function ByPeople({ claim: { hold, verification, status } }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const name = useNames();
  const standing = verification?.state === 'signed_off' ? verification : null;
  return (
    <>
      {hold && (
        <p dir="auto" className="mt-0 mb-1">
          <Text id="claim.held" values={{ status: say(`status.${hold.status}`), reason: hold.reason }} />{' '}
          <span className="text-sm text-quiet">
            <Text id="events.by" values={{ name: name(hold.by) }} /> · <Moment at={hold.at} />
          </span>
        </p>
      )}
      {standing && (
        <p dir="auto" className="mt-0 mb-1">
          <Text
            id={standing.outcome === 'inconclusive' ? 'claim.checkedInVain' : 'claim.verified'}
            values={{
              status: say(standing.outcome === 'refuted' ? 'status.refuted' : 'status.independently_verified'),
              submitter: name(standing.submittedBy),
              signer: name(standing.signedOffBy),
            }}
          />
          {hold && standing.outcome !== 'inconclusive' && status === hold.status && (
            <>
              {' '}
              <Text id="claim.heldAbove" />
            </>
          )}
        </p>
      )}
    </>
  );
}

/** The voices that would have to be wrong, how many reports they speak through, and who disputes it. */
function Grounds({ assessment }: Pick<Claim, 'assessment'>): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const { restsOn, disputeRestsOn, disputeStrength, strength, chains } = assessment;
  const reports = new Set(chains.flatMap((chain) => chain.reports)).size;
  const list = (sources: readonly { name: string }[]): string =>
    intl.formatList(
      sources.map(({ name }) => name),
      { type: 'conjunction' },
    );
  return (
    <>
      <p dir="auto" className="m-0 font-medium">
        {restsOn.length > 0 ? (
          <Text id="claim.restsOn" values={{ names: list(restsOn) }} />
        ) : (
          <Text id="claim.restsOnNothing" />
        )}
      </p>
      {strength > 0 && (
        <p className="m-0 text-quiet">
          <Text id="claim.counts" values={{ reports, voices: say('queue.voices', { strength }) }} />
        </p>
      )}
      {disputeRestsOn.length > 0 && (
        <p dir="auto" className="m-0 mt-2 text-warn">
          <Text id="claim.disputedBy" values={{ names: list(disputeRestsOn) }} />{' '}
          {disputeStrength > 1 && say('queue.voices', { strength: disputeStrength })}
        </p>
      )}
    </>
  );
}
