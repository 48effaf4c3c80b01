/** How a link looks that is one of a few views; the one that is shown stands out. */
export const filterLook = (isCurrent: boolean): string =>
  `rounded-full border px-3 py-1 text-sm no-underline ${isCurrent ? 'border-accent bg-accent text-on-accent' : 'border-edge text-ink hover:bg-panel'}`;
