import type { HeldStatus } from '../plan/changes.js';

/** What the API has acknowledged: the only things that a client can hold it to. Written down one a line. */
export type Acknowledged =
  /** A hold or a lift that gave the claim another status; it had `after` before, and has `version` at most since. */
  | {
      readonly kind: 'status';
      readonly claim: string;
      readonly from: string;
      readonly to: HeldStatus;
      readonly after: number;
      readonly version: number;
    }
  | { readonly kind: 'claim created'; readonly claim: string }
  | { readonly kind: 'evidence'; readonly claim: string; readonly report: string; readonly stance: string }
  | { readonly kind: 'retraction'; readonly claim: string; readonly report: string };
