import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useSay } from '../intl/text.tsx';
import { SHAPES, type Shape } from './kept-shape.ts';

interface Props {
  readonly shape: Shape;
  readonly onChoose: (shape: Shape) => void;
}

/** Graph or list: the same things in either. */
export function ShapeSwitch({ shape, onChoose }: Props): ReactNode {
  const say = useSay();
  return (
    <RadioGroup
      aria-label={say('graph.view')}
      orientation="horizontal"
      value={shape}
      onChange={(chosen) => onChoose(chosen as Shape)}
      className="flex rounded-md border border-edge"
    >
      {SHAPES.map((each) => (
        <Radio
          key={each}
          value={each}
          className="cursor-pointer px-3 py-1 text-sm first:rounded-s-[5px] last:rounded-e-[5px] data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-accent data-[selected]:bg-accent data-[selected]:text-on-accent"
        >
          {say(`graph.view.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
