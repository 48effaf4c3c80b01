/** Which stories are shown, as the address has it. */
export interface StoriesView {
  readonly show?: 'outdated';
  readonly q?: string;
}

/** Reads an address. What it does not know is left out, as if it were not there. */
export function readStoriesView({ show, q }: Record<string, unknown>): StoriesView {
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : '';
  return { ...(show === 'outdated' && { show }), ...(words !== '' && { q: words }) };
}
