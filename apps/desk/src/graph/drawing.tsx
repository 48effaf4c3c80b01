import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { useLanguage } from '../intl/intl.tsx';
import { LANGUAGES } from '../intl/languages.ts';
import { Canvas } from './canvas.tsx';
import './drawing.css';
import { CLAIM, type ProvenanceGraph } from './model.ts';
import { useFrame } from './use-frame.ts';

/** Narrower than this, arrows go down: two cards do not stand beside one another. */
const NARROW = 600;

interface Props {
  readonly graph: ProvenanceGraph;
  readonly claim: Claim;
}

/** The provenance as a graph, in which arrows go from whom a thing was had to who has it, and at last to the claim. */
export default function Drawing({ graph, claim }: Props): ReactNode {
  const { language } = useLanguage();
  const frame = useFrame();
  const [at, setAt] = useState(CLAIM);
  const [opened, setOpened] = useState<string | null>(null);
  const beside = LANGUAGES[language].direction === 'rtl' ? 'RL' : 'LR';
  const direction = frame.width < NARROW ? 'TB' : beside;
  // What a colleague has taken away since, one cannot stand at.
  const isThere = (id: string | null): id is string => id === CLAIM || (id !== null && graph.nodes.has(id));
  return (
    <div ref={frame.place} className="bg-page">
      {frame.width > 0 && (
        <ReactFlowProvider key={direction}>
          <Canvas
            graph={graph}
            claim={claim}
            direction={direction}
            frame={frame}
            at={isThere(at) ? at : CLAIM}
            opened={isThere(opened) ? opened : null}
            onStand={setAt}
            onOpen={setOpened}
          />
        </ReactFlowProvider>
      )}
    </div>
  );
}
