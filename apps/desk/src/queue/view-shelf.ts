import { readView, type View } from './view.ts';

/** A view that somebody has given a name. */
export interface KeptView {
  readonly name: string;
  readonly view: View;
}

/** One browser may be used by several members, each of whom has views of their own. */
const keyOf = (memberId: string): string => `caveat.views.${memberId}`;

export function keptViews(memberId: string): readonly KeptView[] {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '[]') as { name: unknown; view: unknown }[];
    return kept.flatMap(({ name, view }) =>
      typeof name === 'string' && typeof view === 'object' && view !== null
        ? [{ name, view: readView(view as Record<string, unknown>) }]
        : [],
    );
  } catch {
    return [];
  }
}

export function keepViews(memberId: string, views: readonly KeptView[]): void {
  localStorage.setItem(keyOf(memberId), JSON.stringify(views));
}
