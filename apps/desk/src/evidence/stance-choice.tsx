import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';

export type Stance = Schemas['Stance'];

const STANCES = ['supports', 'disputes', 'does_not_address'] as const;

interface Props {
  /** None until somebody has chosen. */
  readonly stance: Stance | null;
  readonly onStance: (stance: Stance) => void;
  readonly isMissing: boolean;
  readonly autoFocus?: boolean;
}

/** How a report bears on the claim. Nothing is chosen before somebody does: a stance that nobody has chosen is a voice. */
export function StanceChoice({ stance, onStance, isMissing, autoFocus = false }: Props): ReactNode {
  const say = useSay();
  return (
    <Choice
      label={say('evidence.stance')}
      value={stance}
      options={STANCES.map((value) => ({ value, label: say(`stance.${value}`) }))}
      onChange={onStance}
      autoFocus={autoFocus}
      fault={isMissing ? say('provenance.stanceWanted') : undefined}
    />
  );
}
