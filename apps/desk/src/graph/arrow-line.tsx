import type { EdgeProps } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useSay } from '../intl/text.tsx';
import type { FlowArrow } from './flow.ts';
import type { Arrow } from './model.ts';
import { useStanding } from './standing.ts';

const KINDS: Record<Arrow['kind'], readonly [line: string, head: string]> = {
  derivation: ['stroke-edge', 'fill-edge'],
  supports: ['stroke-good', 'fill-good'],
  disputes: ['stroke-warn [stroke-dasharray:7_4]', 'fill-warn'],
  does_not_address: ['stroke-edge [stroke-dasharray:2_4]', 'fill-edge'],
};
const LOOP = ['stroke-warn [stroke-dasharray:5_3]', 'fill-warn'] as const;
const DEAD = ['stroke-edge opacity-50 [stroke-dasharray:2_4]', 'fill-edge opacity-50'] as const;

/** From whom a thing was had, to who has it. Those of where one stands are heavier. */
export function ArrowLine({ data, source, target }: EdgeProps<FlowArrow>): ReactNode {
  const say = useSay();
  const isNear = useStanding(({ at }) => at === source || at === target);
  if (!data) return null;
  const { arrow, line } = data;
  const [look, head] = arrow.loop ? LOOP : arrow.dead ? DEAD : KINDS[arrow.kind];
  const width = isNear ? 'stroke-[2.5]' : 'stroke-[1.5]';
  return (
    <>
      <path d={line.path} className={`fill-none ${width} ${look}`} />
      <path d={line.head} className={head} />
      {arrow.loop && (
        <text
          x={line.label.x}
          y={line.label.y}
          textAnchor={line.label.anchor}
          dominantBaseline="central"
          className="fill-warn stroke-panel stroke-[5] text-[11px] font-semibold [paint-order:stroke]"
        >
          ↻ {say('graph.arrow.loop')}
        </text>
      )}
    </>
  );
}
