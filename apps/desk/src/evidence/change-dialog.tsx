import type { ReactNode } from 'react';
import type { Change, ChangeProps } from './change.ts';
import { LineageDialog } from './lineage-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RetractionDialog } from './retraction-dialog.tsx';
import { StanceDialog } from './stance-dialog.tsx';

const DIALOGS = { stance: StanceDialog, lineage: LineageDialog, retraction: RetractionDialog, merge: MergeDialog };

/** Changes one thing about a piece of evidence. A module of its own, read when it is first wanted. */
export default function ChangeDialog({ change, ...props }: ChangeProps & { readonly change: Change }): ReactNode {
  const Dialog = DIALOGS[change];
  return <Dialog {...props} />;
}
