import { ReactFlow, useReactFlow } from '@xyflow/react';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type TouchEvent } from 'react';
import type { Claim } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { ArrowLine } from './arrow-line.tsx';
import { cardSize, claimSize } from './card-size.ts';
import { ClaimCard, ReportCard } from './cards.tsx';
import { Detail } from './detail.tsx';
import { flowOf } from './flow.ts';
import { CLAIM, type ProvenanceGraph } from './model.ts';
import { placed, type Direction, type Size } from './places.ts';
import { StandingContext, type Standing } from './standing.ts';
import { firstView, follow, frameHeight, wholeView, wholeZoom } from './view.ts';
import { walk } from './walk.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

const CARDS = { report: ReportCard, claim: ClaimCard };
const LINES = { arrow: ArrowLine };
/** Words that React Flow would say in English, about doing what nobody can do here. */
const NOTHING_SAID = { 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' };

const MOVE_MS = 200;
const moveMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS);

interface Props {
  readonly graph: ProvenanceGraph;
  readonly claim: Claim;
  readonly direction: Direction;
  readonly width: number;
}

/** The drawing itself: one stop of the tab key, walked by arrow keys, that moves so that what has the focus is in sight. */
export function Canvas({ graph, claim, direction, width }: Props): ReactNode {
  const say = useSay();
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const [stood, setStood] = useState(CLAIM);
  const [asked, setOpened] = useState<string | null>(null);
  const { statement } = claim;
  const layout = useMemo(() => {
    const sizeOf = (id: string): Size => {
      const node = graph.nodes.get(id);
      return node ? cardSize(node) : claimSize(statement);
    };
    return placed(graph, direction, sizeOf);
  }, [graph, direction, statement]);
  const { nodes, edges } = useMemo(() => flowOf(graph, layout, claim), [graph, layout, claim]);
  // What a colleague has taken away since, one cannot stand at.
  const known = (id: string): boolean => layout.places.has(id);
  const at = known(stood) ? stood : CLAIM;
  const opened = asked !== null && known(asked) ? asked : null;
  const height = frameHeight(layout, width, window.innerHeight);
  const view = { width, height };
  const beside = opened !== null && direction !== 'TB';

  const look = (id: string, besideDetail: boolean): void => {
    const place = layout.places.get(id);
    if (!place) return;
    const before = flow.getViewport();
    const after = follow(before, place, view, besideDetail ? DETAIL_WIDTH * (direction === 'RL' ? -1 : 1) : 0);
    if (after !== before) void flow.setViewport(after, { duration: moveMs() });
  };
  const stand = (id: string): void => {
    frame.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    setOpened(null);
    if (opened !== null) stand(opened);
  };
  const standing: Standing = {
    ...{ graph, at, opened },
    onStand(id, byKeys) {
      setStood(id);
      // What is pressed stays under the pointer until it is let go.
      if (byKeys) look(id, beside);
    },
    onOpen(id) {
      setStood(id);
      setOpened(id);
      look(id, direction !== 'TB');
    },
  };
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && opened !== null) {
      event.preventDefault();
      close();
    } else if (event.target.matches('[data-card]')) {
      const to = walk(graph, layout, at, event.key);
      // An arrow key that leads nowhere scrolls nothing either.
      if (to !== null || event.key.startsWith('Arrow')) event.preventDefault();
      if (to !== null) stand(to);
    }
  };
  return (
    <StandingContext value={standing}>
      <div ref={frame} className="relative" onKeyDown={press} onTouchStartCapture={leaveOneFingerToThePage}>
        <div className="overflow-hidden rounded-lg border border-line bg-panel" style={{ height }}>
          <ReactFlow
            aria-label={say('graph.drawing')}
            nodes={nodes}
            edges={edges}
            nodeTypes={CARDS}
            edgeTypes={LINES}
            defaultViewport={firstView(layout, layout.places.get(CLAIM)!, view)}
            minZoom={Math.min(0.3, wholeZoom(layout, view))}
            maxZoom={1.5}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            ariaLabelConfig={NOTHING_SAID}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            deleteKeyCode={null}
            panActivationKeyCode={null}
            zoomActivationKeyCode={['Control', 'Meta']}
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            attributionPosition={direction === 'RL' ? 'bottom-left' : 'bottom-right'}
          />
        </div>
        <ZoomButtons
          onZoom={(by) => void flow.zoomTo(flow.getZoom() * by, { duration: moveMs() })}
          onFit={() => void flow.setViewport(wholeView(layout, view), { duration: moveMs() })}
        />
        {opened !== null && (
          <Detail
            key={opened}
            id={opened}
            graph={graph}
            claim={claim}
            isBeside={beside}
            onGo={standing.onOpen}
            onClose={close}
          />
        )}
      </div>
    </StandingContext>
  );
}

/** As graph.css has it. */
const DETAIL_WIDTH = 320;

/** A finger that comes upon the drawing while the page is scrolled goes on scrolling the page. */
function leaveOneFingerToThePage(event: TouchEvent): void {
  if (event.touches.length === 1) event.stopPropagation();
}
