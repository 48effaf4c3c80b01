import { useState, type ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useKeys } from '../keys/keys.tsx';
import type { Command } from '../keys/registry.ts';
import { Button } from '../ui/button.tsx';
import { RecheckDialog } from './recheck-dialog.tsx';
import { TakenBack } from './taken-back.tsx';

type Reason = Schemas['AttentionReason'];

/** The command by which most of them are settled; nobody is offered one that they may not give. */
const BY_COMMAND: Partial<Record<Reason, Command>> = {
  sign_off_requested: 'signOff',
  verification_challenged: 'uphold',
  single_unnamed_source: 'evidence',
  assessment_differs: 'hold',
};

interface Props {
  readonly claim: Claim;
  /** Of the past, where nothing can be settled. */
  readonly past?: boolean;
}

/** Why the claim needs a person, and beside each reason what settles it. */
export function Attention({ claim, past = false }: Props): ReactNode {
  const say = useSay();
  if (claim.attention.length === 0) return null;
  return (
    <ul
      aria-label={say('claim.attention')}
      className="mt-3 mb-0 flex list-none flex-col divide-y divide-line rounded-md border border-warn bg-warn-page p-0 text-sm text-ink"
    >
      {claim.attention.map((reason) => (
        <li key={reason} className="px-3 py-2">
          <strong className="text-warn">{say(`attention.${reason}`)}</strong>
          {!past && <Settling reason={reason} claim={claim} />}
        </li>
      ))}
    </ul>
  );
}

function Settling({ reason, claim }: { readonly reason: Reason; readonly claim: Claim }): ReactNode {
  const say = useSay();
  const { available, run } = useKeys();
  const [asksRecheck, setAsksRecheck] = useState(false);
  const command = BY_COMMAND[reason];
  return (
    <>
      <p className="m-0">{say(`settle.${reason}`)}</p>
      {reason === 'source_retracted' && <TakenBack claim={claim} />}
      <p className="no-print m-0 mt-1 flex flex-wrap gap-2 empty:hidden">
        {command && available().includes(command) && (
          <Button onPress={() => run(command)}>
            <Text id={`command.${command}`} />
          </Button>
        )}
        {reason === 'recheck_due' && (
          <Button onPress={() => setAsksRecheck(true)}>
            <Text id="recheck.set" />
          </Button>
        )}
      </p>
      {asksRecheck && <RecheckDialog claim={claim} onClose={() => setAsksRecheck(false)} />}
    </>
  );
}
