/** What the generator is to send. Sent to its process as one message. */
export interface LoadPlan {
  readonly host: string;
  readonly port: number;
  readonly authorization: string;
  readonly connections: number;
  /** Not counted. */
  readonly warmUpMs: number;
  readonly ms: number;
  readonly requests: HoldRequests | GetRequests;
}

/** `PUT /v1/claims/:id/hold`: each connection has claims of its own and keeps their versions. */
interface HoldRequests {
  readonly kind: 'hold';
  readonly claims: readonly { readonly id: string; readonly version: number }[];
}

/** `GET` of paths drawn at random. */
interface GetRequests {
  readonly kind: 'get';
  readonly paths: readonly string[];
}

/** What came of it. Times in milliseconds. */
export interface LoadResult {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 200, by status; none of them counts above. */
  readonly failed: Readonly<Record<number, number>>;
}
