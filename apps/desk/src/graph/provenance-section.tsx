import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import './graph.css';
import { keepShape, keptShape, type Shape } from './kept-shape.ts';
import { graphOf, type ProvenanceGraph } from './model.ts';
import { ProvenanceList } from './provenance-list.tsx';
import { ShapeSwitch } from './shape-switch.tsx';
import { useProvenance } from './use-provenance.ts';
import { Voices } from './voices.tsx';

/** What draws is as large as the rest of the desk: it comes only where something is drawn. */
const Drawing = lazy(() => import('./drawing.tsx'));

/** With more reports than these a drawing shows nothing but that there are many. */
const MOST_DRAWN = 400;

export default function ProvenanceSection({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const { data, error } = useProvenance(claim.id);
  const graph = useMemo(() => data && graphOf(data), [data]);
  const [shape, setShape] = useState(keptShape);
  const content = useRef<HTMLDivElement>(null);
  useCommands({ graph: () => content.current?.querySelector<HTMLElement>('[data-entrance]')?.focus() });
  const choose = (chosen: Shape): void => {
    keepShape(chosen);
    setShape(chosen);
  };
  const count = graph?.nodes.size ?? 0;
  const tooMany = count > MOST_DRAWN;
  const drawn = shape === 'graph' && !tooMany;
  return (
    <Section
      title={say('graph.title')}
      actions={count > 0 && !tooMany && <ShapeSwitch shape={shape} onChoose={choose} />}
    >
      {error && <Failure error={error} />}
      {!graph && !error && (
        <p role="status" className="m-0 min-h-48">
          <Text id="app.loading" />
        </p>
      )}
      <div ref={content} className="provenance">
        {graph && count === 0 && (
          <p tabIndex={-1} data-entrance className="m-0">
            <Text id="graph.empty" />
          </p>
        )}
        {graph && count > 0 && (
          <>
            <Summary graph={graph} />
            {tooMany && (
              <p className="m-0 mb-2 text-sm text-quiet">
                <Text id="graph.tooMany" values={{ count }} />
              </p>
            )}
            {drawn && (
              <div className="no-print">
                <Suspense fallback={<div className="h-80 rounded-lg border border-line bg-panel" />}>
                  <Drawing graph={graph} claim={claim} />
                </Suspense>
              </div>
            )}
            {/* On paper nothing can be moved into sight: it has the list. */}
            <div className={drawn ? 'hidden print:block' : ''}>
              <ProvenanceList graph={graph} isEntrance={!drawn} />
            </div>
            <Voices graph={graph} />
          </>
        )}
      </div>
    </Section>
  );
}

function Summary({ graph: { nodes, voices, loops } }: { readonly graph: ProvenanceGraph }): ReactNode {
  const reports = [...nodes.values()];
  const speaking = new Set(reports.map(({ report }) => report.voiceId));
  const dead = reports.filter(({ report }) => report.dead).length;
  return (
    <p className="m-0 mb-2 text-sm text-quiet">
      <Text
        id="graph.summary"
        values={{ reports: reports.length, voices: voices.filter(({ id }) => speaking.has(id)).length }}
      />{' '}
      {dead > 0 && <Text id="graph.summary.dead" values={{ count: dead }} />}{' '}
      {loops > 0 && <Text id="graph.summary.loops" values={{ count: loops }} />}
    </p>
  );
}
