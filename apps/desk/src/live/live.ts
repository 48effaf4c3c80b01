import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { EventType } from '#contracts/vocabulary.js';
import type { Schemas } from '../api/client.ts';
import { claimKey } from '../claim/use-claim.ts';

/** Events by the hundred, as a retraction under many claims has them, lead to one reading of the list. */
const TOGETHER_MS = 300;

/** What may change what the desk shows. */
const TYPES = EventType.options.filter((type) => /^(claim|report|story|endpoint|newsroom)\./.test(type));

/** A mark that those outside are not told yet is no event, but the house sees it. */
const HELD_BACK = 'claim.held_back';

/** What is read again whatever has happened, where it is on the screen. */
const LISTS = ['claims', 'stories', 'webhooks', 'newsroom'];

/** Follows what happens in the newsroom, and has what is on the screen read again where it has changed. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/v1/events?after=latest');
    const changes = new Changes(queries);
    const hear = (event: MessageEvent<string>): void => {
      const { claimId } = JSON.parse(event.data) as Pick<Schemas['Event'], 'claimId'>;
      changes.add(claimId);
    };
    for (const type of [...TYPES, HELD_BACK]) source.addEventListener(type, hear);
    // What happened before the stream was there, nothing has told of.
    source.addEventListener('open', () => changes.addAll());
    return () => {
      source.close();
      changes.drop();
    };
  }, [queries]);
}

/** Claims that have changed, read again some at a time. */
class Changes {
  private readonly claimIds = new Set<string>();
  private all = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  /** null: something about no single claim. */
  add(claimId: string | null): void {
    if (claimId !== null) this.claimIds.add(claimId);
    this.timer ??= setTimeout(() => this.tell(), TOGETHER_MS);
  }

  /** Whatever is on the screen may have changed. */
  addAll(): void {
    this.all = true;
    this.add(null);
  }

  drop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    // What is being read already is not begun anew, or a long row of changes would never end in a list.
    for (const name of LISTS) void this.queries.invalidateQueries({ queryKey: [name] }, { cancelRefetch: false });
    if (this.all) void this.queries.invalidateQueries({ queryKey: ['claim'] });
    else for (const claimId of this.claimIds) void this.queries.invalidateQueries({ queryKey: claimKey(claimId) });
    this.all = false;
    this.claimIds.clear();
  }
}
