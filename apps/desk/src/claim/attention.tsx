import type { ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useKeys } from '../keys/keys.tsx';
import type { Command } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { TakenBack } from './taken-back.tsx';
import { useMay } from './use-may.ts';

type Reason = Schemas['AttentionReason'];

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
  const { run } = useKeys();
  const keyOf = useKeyOf();
  const command = useCommandFor(reason, claim);
  return (
    <div className="no-print">
      <p className="m-0">{say(`settle.${reason}`)}</p>
      {reason === 'source_retracted' && <TakenBack claim={claim} />}
      {command && (
        <p className="m-0 mt-1">
          <Button onPress={() => run(command)} shortcut={keyOf(command)}>
            <Text id={command === 'hold' ? 'hold.change' : `command.${command}`} />
          </Button>
        </p>
      )}
    </div>
  );
}

/** The command by which it is settled, for those who may give it. */
function useCommandFor(reason: Reason, claim: Claim): Command | null {
  const may = useMay(claim, false);
  if (reason === 'single_unnamed_source') return 'evidence';
  if (reason === 'recheck_due') return 'filing';
  if (reason === 'sign_off_requested') return may.isChanged ? 'verify' : may.signOff ? 'signOff' : null;
  if (reason === 'verification_challenged') return may.uphold ? 'uphold' : may.revoke ? 'revoke' : null;
  return reason === 'assessment_differs' && may.hold ? 'hold' : null;
}
