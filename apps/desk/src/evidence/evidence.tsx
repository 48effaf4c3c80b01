import { useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { useEvidence } from '../claim/use-claim.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import { FileDialog } from './file-dialog.tsx';
import { PieceOfEvidence } from './piece.tsx';

/** The reports that bear on the claim, newest last, each with how its source knows. */
export function Evidence({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { data: pieces, error } = useEvidence(claim.id);
  useCommands({ evidence: () => setOpen(true) });
  return (
    <Section
      title={say('claim.evidence')}
      actions={
        <Button onPress={() => setOpen(true)} shortcut="e">
          <Text id="evidence.file" />
        </Button>
      }
    >
      {isOpen && <FileDialog claim={claim} pieces={pieces ?? []} onClose={() => setOpen(false)} />}
      {error && <Failure error={error} />}
      {pieces?.length === 0 && (
        <p className="m-0">
          <Text id="claim.noEvidence" />
        </p>
      )}
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {pieces?.map((piece) => (
          <PieceOfEvidence key={piece.report.id} claimId={claim.id} piece={piece} />
        ))}
      </ul>
    </Section>
  );
}
