/** Where webhooks may go. The default of a service on the internet: `{ http: false, ports: [], networks: [] }`. */
export interface AddressPolicy {
  /** Whether `http:` is allowed beside `https:`, as in development. */
  readonly http: boolean;
  /** Ports allowed besides the scheme's own (443, or 80 for `http:`). */
  readonly ports: readonly number[] | 'any';
  /** Networks that an admin has allowed, though they are not public. Each lifts the refusal of the addresses in it. */
  readonly networks: readonly AllowedNetwork[];
}

export interface AllowedNetwork {
  /** What the admins call it; decides nothing. */
  readonly name: string;
  /** `10.20.0.0/16`, `fd00:1::/32` */
  readonly cidr: string;
}
