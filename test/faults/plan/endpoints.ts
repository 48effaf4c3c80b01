/** The endpoints of a run: what they listen to differs, and how they are signed. */
export interface PlannedEndpoint {
  readonly name: string;
  readonly eventTypes: readonly string[];
  readonly desks: readonly string[];
  readonly rateLimit: number | null;
  readonly signature: 'v1' | 'v1a';
}

export const ENDPOINTS: readonly PlannedEndpoint[] = [
  { name: 'cms', eventTypes: [], desks: [], rateLimit: null, signature: 'v1' },
  { name: 'app', eventTypes: ['claim.status_changed'], desks: [], rateLimit: null, signature: 'v1a' },
  {
    name: 'world',
    eventTypes: ['claim.status_changed', 'claim.caveat_changed', 'report.retracted'],
    desks: ['world'],
    rateLimit: null,
    signature: 'v1',
  },
  { name: 'slow', eventTypes: ['claim.status_changed'], desks: [], rateLimit: 60, signature: 'v1' },
];
