import type { Place, Size } from './geometry.ts';
import type { Layout } from './places.ts';

/** As React Flow has it: what is at (0, 0) of the graph is at (x, y) of the frame. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const MARGIN = 20;
/** Below this, what stands on the cards cannot be read. */
export const READABLE = 0.62;
const TALLEST = 560;
const LOWEST = 180;

/** How high the frame is for what it shows: no higher than it needs to be, and never so high that it fills the window. */
export function frameHeight(layout: Layout, width: number, windowHeight: number): number {
  const zoom = Math.min(1, (width - 2 * MARGIN) / layout.width);
  const wanted = layout.height * Math.max(zoom, READABLE) + 2 * MARGIN;
  return Math.round(Math.max(LOWEST, Math.min(wanted, TALLEST, windowHeight * 0.7)));
}

/** All of it where it can be read then, else the claim and what is next to it. */
export function firstView(layout: Layout, claim: Place, frame: Size): Viewport {
  if (wholeZoom(layout, frame) >= READABLE) return wholeView(layout, frame);
  const near = 0.8;
  const { direction } = layout;
  const [midX, midY] = [frame.width / 2, frame.height / 2];
  const [halfX, halfY] = [(claim.width / 2) * near + MARGIN, (claim.height / 2) * near + MARGIN];
  const x = { LR: frame.width - halfX, RL: halfX, TB: midX }[direction];
  const y = direction === 'TB' ? frame.height - halfY : midY;
  return { zoom: near, x: x - claim.x * near, y: y - claim.y * near };
}

/** All of it, in the middle. */
export function wholeView(layout: Layout, frame: Size): Viewport {
  const zoom = wholeZoom(layout, frame);
  return { zoom, x: (frame.width - layout.width * zoom) / 2, y: (frame.height - layout.height * zoom) / 2 };
}

export const isSameView = (one: Viewport, other: Viewport): boolean =>
  one.x === other.x && one.y === other.y && one.zoom === other.zoom;

/** The view in which a place that was drawn elsewhere before stays where it was in the frame. */
export function steady(view: Viewport, before: Place | undefined, now: Place | undefined): Viewport {
  if (!before || !now) return view;
  const { x, y, zoom } = view;
  return { zoom, x: x + (before.x - now.x) * zoom, y: y + (before.y - now.y) * zoom };
}

/** At which all of it is in the frame; never larger than life. */
export function wholeZoom(layout: Layout, frame: Size): number {
  return Math.min(1, (frame.width - 2 * MARGIN) / layout.width, (frame.height - 2 * MARGIN) / layout.height);
}

/**
 * The view moved no more than it takes for the place to be in it; the same where it is in it already.
 * @param covered pixels of the frame that something stands before, at its right; negative: at its left
 */
export function follow(view: Viewport, place: Place, frame: Size, covered = 0): Viewport {
  const zoom = Math.max(view.zoom, READABLE);
  const left = Math.max(0, -covered);
  const right = frame.width - Math.max(0, covered);
  const near =
    zoom === view.zoom ? view : { x: (left + right) / 2 - place.x * zoom, y: frame.height / 2 - place.y * zoom };
  const x = shifted(near.x, place.x * zoom, (place.width / 2) * zoom, left, right);
  const y = shifted(near.y, place.y * zoom, (place.height / 2) * zoom, 0, frame.height);
  const after = { x, y, zoom };
  return isSameView(view, after) ? view : after;
}

function shifted(offset: number, middle: number, half: number, low: number, high: number): number {
  const before = low - (offset + middle - half - MARGIN);
  const after = offset + middle + half + MARGIN - high;
  // What is larger than the frame has its beginning in it.
  if (before > 0 || 2 * (half + MARGIN) > high - low) return offset + before;
  return after > 0 ? offset - after : offset;
}
