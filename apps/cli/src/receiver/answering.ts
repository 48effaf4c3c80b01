import type { z } from 'zod';
import type { AcknowledgingAnswer } from '#contracts/acknowledging-answer.js';
import type { Behaviour } from './options.js';
import type { Told } from './webhook.js';

/** What to do with a webhook or a connection. */
export type Deed =
  | { readonly do: 'answer'; readonly status: number; readonly json?: unknown }
  /** Take it, and never answer. */
  | { readonly do: 'hang' };

/** Fails as often as it was told to. */
export class Mischief {
  private left: number;

  constructor(private readonly behaviour: Behaviour) {
    this.left = behaviour.failTimes;
  }

  /** @returns whether a new connection is to be reset */
  refuses(): boolean {
    return this.behaviour.refuse && this.once();
  }

  /** @returns how a webhook is to be failed; undefined where it is not */
  next(): Deed | undefined {
    const { hang, fail } = this.behaviour;
    if (hang && this.once()) return { do: 'hang' };
    return fail !== undefined && this.once() ? { do: 'answer', status: fail } : undefined;
  }

  private once(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

/**
 * What a page would say to this webhook once it shows the newest version of each of its claims. Undefined where no story
 * shows them.
 */
export function acknowledgementOf(
  { claims, stories }: Told,
  newest: ReadonlyMap<string, number>,
): z.input<typeof AcknowledgingAnswer> | undefined {
  if (claims.length === 0 || stories.length === 0) return undefined;
  const shown = claims.map(({ id, version }) => ({ claimId: id, version: newest.get(id) ?? version }));
  return { acknowledgements: stories.map(({ id }) => ({ storyId: id, claims: shown })) };
}
