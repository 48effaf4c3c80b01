/** Why a try was no success; in this order of how far it came. */
export type SendFailure =
  | 'address_not_allowed'
  /** Whoever sends it may not do so any more: nothing went out. */
  | 'called_off'
  /** The name has no address, or nobody could tell. */
  | 'dns'
  /** No TCP connection. */
  | 'connect'
  /** No TLS on it, or a certificate that can't be trusted for this name. */
  | 'tls'
  /** The connection ended, or what came over it was no HTTP, before the answer was whole. */
  | 'reset'
  /** The deadline came before the answer was whole. */
  | 'timeout'
  /** 3xx: never followed. */
  | 'redirect'
  /** 4xx and 5xx. */
  | 'status';

/** What came of one try. A success is a 2xx whose body came whole, or was longer than we read. */
export interface Sent {
  /** When it started. */
  readonly at: Date;
  /** Whole milliseconds from then to the end of the answer, the wait for a connection included. */
  readonly durationMs: number;
  /** Also when the answer then broke off; null when none began. */
  readonly status: number | null;
  /** null for a success. */
  readonly failure: SendFailure | null;
  /** How long the receiver asks to be left alone, of any answer that is not 2xx; not bounded. */
  readonly retryAfterMs: number | null;
  /** Of the first KiB of the answer as UTF-8, at most 1,024 characters, without NUL and lone surrogates. */
  readonly answer: string;
  /** The body, of a 2xx that is whole, `application/json` and not encoded; else undefined. Anyone may have written it. */
  readonly json: unknown;
  /** 410: the receiver wants no more, ever. */
  readonly gone: boolean;
}
