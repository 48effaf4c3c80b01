import { WebhookBody } from '#contracts/webhook-events.js';

/** A claim that a webhook tells of: which pages show it, and what they are to say. */
export interface ClaimTold {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** The status before; undefined where the webhook tells of none. */
  readonly before: string | undefined;
  readonly statement: string;
  readonly caveat: Readonly<Record<string, string | null>>;
}

interface StoryTold {
  readonly id: string;
  readonly url: string;
  readonly externalId: string | null;
}

/** A webhook as far as a receiver understands it. */
export interface Told {
  readonly body: WebhookBody;
  readonly claims: readonly ClaimTold[];
  readonly stories: readonly StoryTold[];
}

/** @returns undefined for what this release of Caveat does not send */
export function read(bytes: Buffer): Told | undefined {
  const { success, data: body } = WebhookBody.safeParse(parsed(bytes.toString()));
  return success ? { body, claims: claimsOf(body), stories: storiesOf(body) } : undefined;
}

function claimsOf(body: WebhookBody): ClaimTold[] {
  if (body.type === 'story.caveat_outdated') return body.data.claims.map((claim) => ({ ...claim, before: undefined }));
  if (!('claim' in body.data)) return [];
  const { claim, caveat } = body.data;
  return [{ ...claim, before: claim.previousStatus ?? undefined, caveat }];
}

function storiesOf({ data }: WebhookBody): readonly StoryTold[] {
  if ('story' in data) return [data.story];
  return 'stories' in data ? data.stories : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
