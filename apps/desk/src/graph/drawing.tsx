import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { useLanguage } from '../intl/intl.tsx';
import { LANGUAGES } from '../intl/languages.ts';
import { Text } from '../intl/text.tsx';
import { Canvas } from './canvas.tsx';
import './drawing.css';
import type { ProvenanceGraph } from './model.ts';
import type { Direction } from './places.ts';

/** Narrower than this, arrows go down: two cards do not stand beside one another. */
const NARROW = 600;

interface Props {
  readonly graph: ProvenanceGraph;
  readonly claim: Claim;
}

/** The provenance as a graph, in which arrows go from whom a thing was had to who has it, and at last to the claim. */
export default function Drawing({ graph, claim }: Props): ReactNode {
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const beside: Direction = LANGUAGES[language].direction === 'rtl' ? 'RL' : 'LR';
  const direction = width < NARROW ? 'TB' : beside;
  return (
    <div ref={place}>
      {width > 0 && (
        <ReactFlowProvider key={direction}>
          <Canvas graph={graph} claim={claim} direction={direction} width={width} />
        </ReactFlowProvider>
      )}
      <p className="m-0 mt-1 text-xs text-quiet">
        <Text id="graph.hint" />{' '}
        <span className="pointer-coarse:hidden">
          <Text id="graph.hint.wheel" />
        </span>
        <span className="hidden pointer-coarse:inline">
          <Text id="graph.hint.touch" />
        </span>
      </p>
    </div>
  );
}
