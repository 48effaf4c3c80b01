import { ReactFlow, useReactFlow, type ReactFlowProps } from '@xyflow/react';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type TouchEvent,
} from 'react';
import type { Claim } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { ArrowLine } from './arrow-line.tsx';
import { ClaimCard, ReportCard } from './cards.tsx';
import { Detail } from './detail.tsx';
import { flowOf, type FlowArrow, type FlowClaim, type FlowReport } from './flow.ts';
import type { Direction } from './geometry.ts';
import { CLAIM, type ProvenanceGraph } from './model.ts';
import { DrawnContext, Standing, type Drawn, type Stand } from './standing.ts';
import { Toolbar } from './toolbar.tsx';
import type { Frame } from './use-frame.ts';
import { useLayout } from './use-layout.ts';
import { firstView, follow, frameHeight, isSameView, steady, wholeView, wholeZoom } from './view.ts';
import { walk } from './walk.ts';

/** React Flow moves and zooms, and that is all: what can be done by keys is done here, where it can be said in any language. */
const MANNERS: ReactFlowProps<FlowReport | FlowClaim, FlowArrow> = {
  nodeTypes: { report: ReportCard, claim: ClaimCard },
  edgeTypes: { arrow: ArrowLine },
  maxZoom: 1.5,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  ariaLabelConfig: { 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' },
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  deleteKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: ['Control', 'Meta'],
  // The wheel is the page's, as one finger is.
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
};
const MOVE_MS = 200;
/** With its margins. */
const DETAIL_WIDTH = 320;
/** Below the drawing, where it fills the screen. */
const TOOLBAR_HEIGHT = 64;

interface Props {
  readonly graph: ProvenanceGraph;
  readonly claim: Claim;
  readonly direction: Direction;
  readonly frame: Frame;
  readonly at: string;
  readonly opened: string | null;
  readonly onStand: (id: string) => void;
  readonly onOpen: (id: string | null) => void;
}

/** The drawing itself: one stop of the tab key, walked by arrow keys, that moves so that what has the focus is in sight. */
export function Canvas({ graph, claim, direction, frame, at, opened, onStand, onOpen }: Props): ReactNode {
  const say = useSay();
  const flow = useReactFlow();
  const room = useRef<HTMLDivElement>(null);
  const layout = useLayout(graph, claim, direction);
  const { nodes, edges } = useMemo(() => flowOf(graph, layout, claim), [graph, layout, claim]);
  const { width, windowHeight, isFull } = frame;
  const height = isFull ? windowHeight - TOOLBAR_HEIGHT : frameHeight(layout, width, windowHeight);
  const size = { width, height };
  const first = firstView(layout, layout.places.get(CLAIM)!, size);
  const shown = useRef({ layout, first });
  useEffect(() => {
    shown.current = { layout, first };
    void flow.setViewport(first);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another room begins anew; else the view is where it was moved
  }, [isFull]);
  useEffect(() => {
    const was = shown.current;
    if (was.layout === layout) return;
    shown.current = { layout, first };
    const view = flow.getViewport();
    if (isSameView(view, was.first)) void flow.setViewport(first, { duration: moveMs() });
    else void flow.setViewport(steady(view, was.layout.places.get(at), layout.places.get(at)));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when something has come or gone, wherever one stands then
  }, [layout]);

  const isAside = direction !== 'TB';
  const look = (id: string, isOpen: boolean): void => {
    const covered = isOpen && isAside ? DETAIL_WIDTH * (direction === 'RL' ? -1 : 1) : 0;
    const before = flow.getViewport();
    const after = follow(before, layout.places.get(id)!, size, covered);
    if (after !== before) void flow.setViewport(after, { duration: moveMs() });
  };
  const stand = (id: string): void => {
    room.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    room.current?.scrollIntoView({ block: 'nearest' });
  };
  const open = (id: string): void => {
    onStand(id);
    onOpen(id);
    look(id, true);
  };
  const close = (): void => {
    onOpen(null);
    if (opened !== null) stand(opened);
  };
  const onCard = (id: string, byKeys: boolean): void => {
    onStand(id);
    // What is pressed stays under the pointer until it is let go.
    if (byKeys) look(id, opened !== null);
  };
  const drawn = useDrawnOf(graph, { at, opened }, { onStand: onCard, onOpen: open });
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && opened !== null) {
      event.preventDefault();
      close();
    } else if (event.target.dataset['card'] !== undefined) {
      const to = walk(graph, layout, event.target.dataset['card'], event.key);
      // An arrow key that leads nowhere scrolls nothing either.
      if (to !== null || event.key.startsWith('Arrow')) event.preventDefault();
      if (to !== null) stand(to);
    }
  };
  return (
    <DrawnContext value={drawn}>
      <div ref={room} className="relative" onKeyDown={press} onTouchStartCapture={leaveOneFingerToThePage}>
        <div className="overflow-hidden rounded-lg border border-line bg-panel" style={{ height }}>
          <ReactFlow
            {...MANNERS}
            aria-label={say('graph.drawing')}
            nodes={nodes}
            edges={edges}
            defaultViewport={first}
            minZoom={Math.min(0.3, wholeZoom(layout, size))}
            attributionPosition={direction === 'RL' ? 'bottom-left' : 'bottom-right'}
          />
        </div>
        {opened !== null && (
          <Detail key={opened} {...{ graph, claim, isAside }} id={opened} onGo={open} onClose={close} />
        )}
      </div>
      <Toolbar
        onZoom={(by) => void flow.zoomTo(flow.getZoom() * by, { duration: moveMs() })}
        onFit={() => void flow.setViewport(wholeView(layout, size), { duration: moveMs() })}
        isFull={isFull}
        onFull={frame.onFull}
      />
    </DrawnContext>
  );
}

/** The same for as long as the graph is, whatever is done in it. */
function useDrawnOf(graph: ProvenanceGraph, { at, opened }: Stand, done: Pick<Drawn, 'onStand' | 'onOpen'>): Drawn {
  const [standing] = useState(() => new Standing({ at, opened }));
  const latest = useRef(done);
  useLayoutEffect(() => {
    latest.current = done;
  });
  useLayoutEffect(() => standing.move({ at, opened }), [standing, at, opened]);
  return useMemo(
    () => ({
      ...{ graph, standing },
      onStand: (id, byKeys) => latest.current.onStand(id, byKeys),
      onOpen: (id) => latest.current.onOpen(id),
    }),
    [graph, standing],
  );
}

const moveMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS);

/** A finger that comes upon the drawing while the page is scrolled goes on scrolling the page; two are the drawing's. */
function leaveOneFingerToThePage(event: TouchEvent): void {
  if (event.touches.length === 1) event.stopPropagation();
}
