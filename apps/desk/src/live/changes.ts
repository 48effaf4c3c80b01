import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { claimKey } from '../claim/use-claim.ts';

/** Events by the hundred, as a retraction under many claims has them, lead to one reading of the list. */
const TOGETHER_MS = 300;

/** Lists, which may show something else after any event. */
const LISTS = ['claims', 'stories', 'webhooks', 'newsroom'];

/** What no event tells of. */
const APART = ['session', 'picker'];

/** What has changed, read again some at a time. */
export class Changes {
  private readonly claimIds = new Set<string>();
  private all = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  /** null: something about no single claim, on which anything may hang. */
  add(claimId: string | null): void {
    if (claimId === null) this.all = true;
    else this.claimIds.add(claimId);
    this.timer ??= setTimeout(() => void this.tell(), TOGETHER_MS);
  }

  /** Whatever is on the screen may have changed. */
  addAll(): void {
    this.add(null);
  }

  drop(): void {
    clearTimeout(this.timer);
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const { all } = this;
    const claimIds = [...this.claimIds];
    this.all = false;
    this.claimIds.clear();
    const lists = { predicate: ({ queryKey: [name] }: { queryKey: QueryKey }) => LISTS.includes(String(name)) };
    // What is being read already is not begun anew, or a long row of changes would never end in a list. It may have been
    // read before this change, though: then it is read once more when it is there.
    const isBeingRead = this.queries.isFetching(lists) > 0;
    if (all)
      void this.queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => ![...LISTS, ...APART].includes(String(name)),
      });
    else for (const claimId of claimIds) void this.queries.invalidateQueries({ queryKey: claimKey(claimId) });
    await this.queries.invalidateQueries(lists, { cancelRefetch: false });
    if (isBeingRead) await this.queries.invalidateQueries(lists, { cancelRefetch: false });
  }
}
