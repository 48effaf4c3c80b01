import type { ReactNode } from 'react';
import { useSay } from '../intl/text.tsx';
import type { Report } from './provenance.ts';

type Stance = NonNullable<Report['stance']>;

const LOOKS: Record<Stance, readonly [sign: string, look: string]> = {
  supports: ['+', 'text-good'],
  disputes: ['−', 'text-warn'],
  does_not_address: ['·', 'text-quiet'],
};

export function StanceMark({ stance }: { readonly stance: Stance }): ReactNode {
  const say = useSay();
  const [sign, look] = LOOKS[stance];
  return (
    <span className={`font-semibold ${look}`}>
      <span aria-hidden="true">{sign} </span>
      {say(`stance.${stance}`)}
    </span>
  );
}
