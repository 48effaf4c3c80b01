import type { Schemas } from '../api/client.ts';

/** How a claim is known, as the service tells it. */
export type Provenance = Schemas['ClaimProvenance'];
export type Report = Schemas['ProvenanceReport'];
export type Voice = Schemas['Voice'];
