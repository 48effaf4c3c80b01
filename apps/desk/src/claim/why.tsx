import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Section } from '../ui/section.tsx';

/** On what the claim rests: the voices that would have to be wrong, and how many reports they speak through. */
export function Why({ claim: { assessment, hold } }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const list = (sources: readonly { name: string }[]): string =>
    intl.formatList(
      sources.map(({ name }) => name),
      { type: 'conjunction' },
    );
  const { restsOn, disputeRestsOn, strength, chains } = assessment;
  const reports = new Set(chains.flatMap((chain) => chain.reports)).size;
  return (
    <Section title={say('claim.why')}>
      {hold && (
        <p dir="auto" className="mt-0 mb-2">
          <Text id="claim.held" values={{ status: say(`status.${hold.status}`), reason: hold.reason }} />
        </p>
      )}
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
          <Text id="claim.disputedBy" values={{ names: list(disputeRestsOn) }} />
        </p>
      )}
    </Section>
  );
}
