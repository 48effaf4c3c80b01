export const SHAPES = ['graph', 'list'] as const;

/** As what the provenance is shown. */
export type Shape = (typeof SHAPES)[number];

const KEPT = 'caveat.provenance';

/** As it was chosen here. */
export function keptShape(): Shape {
  const kept = localStorage.getItem(KEPT);
  return SHAPES.find((shape) => shape === kept) ?? 'graph';
}

export function keepShape(shape: Shape): void {
  localStorage.setItem(KEPT, shape);
}
