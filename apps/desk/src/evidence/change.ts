import type { Schemas } from '../api/client.ts';

export type Piece = Schemas['EvidencePage']['items'][number];

/** What can be changed about a piece of evidence, each in a dialog of its own. */
export const CHANGES = ['stance', 'lineage', 'retraction', 'merge'] as const;
export type Change = (typeof CHANGES)[number];

export interface ChangeProps {
  readonly claimId: string;
  readonly piece: Piece;
  readonly onClose: () => void;
}
