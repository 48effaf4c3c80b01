const KEPT = 'caveat.waiting';

type Waiting = Record<string, number>;

/**
 * The claims on which a mark waits to be told, each with the time in milliseconds when it has been; kept on this device, so
 * that a page that was loaded anew and a second tab know which claims to ask for.
 */
export const keptWaiting = {
  /** Their ids. */
  claimIds: (now: number): string[] =>
    Object.entries(read())
      .filter(([, endsAt]) => endsAt > now)
      .map(([claimId]) => claimId)
      .sort(),

  /** Keeps these as well, and no more those whose time is over. */
  note(marks: readonly { readonly claimId: string; readonly endsAt: number }[], now: number): void {
    const kept = Object.entries(read()).filter(([, endsAt]) => endsAt > now);
    const waiting: Waiting = Object.fromEntries(kept);
    for (const { claimId, endsAt } of marks) waiting[claimId] = Math.max(endsAt, waiting[claimId] ?? 0);
    try {
      localStorage.setItem(KEPT, JSON.stringify(waiting));
    } catch {
      // A browser that keeps nothing knows of the marks on the claims that it shows.
    }
  },

  /** Has it told when another tab has changed them. @returns what ends that */
  watch(changed: () => void): () => void {
    const listen = ({ key }: StorageEvent): void => {
      if (key === KEPT) changed();
    };
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  },
};

function read(): Waiting {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Waiting | null;
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, endsAt]) => typeof endsAt === 'number'));
  } catch {
    return {};
  }
}
