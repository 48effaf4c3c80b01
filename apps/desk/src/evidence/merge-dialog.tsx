import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { useMark } from '../claim/use-mark.ts';
import { Text, useSay } from '../intl/text.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { faultAt } from '../ui/faults.ts';
import type { ChangeProps } from './change.ts';
import { readSource, whoIsMeant } from './find.ts';
import { SourceField, type Named } from './source-field.tsx';

/** Merges the source of a report with another that it has turned out to be, or undoes that. */
export function MergeDialog({ piece, ...props }: ChangeProps): ReactNode {
  const say = useSay();
  const { data, error } = useQuery({
    queryKey: ['source', piece.source.id],
    queryFn: async () => {
      const source = await readSource(piece.source.id);
      return { source, into: source.mergedInto === null ? null : await readSource(source.mergedInto) };
    },
    // Whether it is merged decides what is offered.
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={say(data?.into ? 'provenance.unmerge' : 'provenance.merge')} isOpen onClose={props.onClose}>
      {error && <Failure error={error} />}
      {!data && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {data && (data.into ? <Unmerge {...props} {...data} into={data.into} /> : <Merge {...props} {...data} />)}
    </Dialog>
  );
}

type Parts = Omit<ChangeProps, 'piece'> & { readonly source: Identified };
interface Identified {
  readonly id: string;
  readonly name: string;
}

function Merge({ claimId, source, onClose }: Parts): ReactNode {
  const say = useSay();
  const [named, setNamed] = useState<Named>({ words: '', who: null });
  const other = named.who;
  const [tried, setTried] = useState(false);
  const merge = useMark(
    claimId,
    async (into: string) =>
      client.PUT('/v1/sources/{id}/merge', { params: { path: { id: source.id } }, body: { into } }),
    onClose,
  );
  const send = async (): Promise<void> => {
    // Whoever sends it from within the name has not left that field yet.
    const meant = other ?? (await whoIsMeant(named.words));
    if (!meant?.id || meant.id === source.id) return;
    setNamed({ words: meant.name, who: meant });
    merge.mutate(meant.id);
  };
  return (
    <DialogForm
      go={<Text id="provenance.mergeThem" />}
      onSend={() => {
        setTried(true);
        void send();
      }}
      onClose={onClose}
      sending={merge}
    >
      <SourceField
        label={say('provenance.mergeWith', { name: source.name })}
        {...named}
        onChange={setNamed}
        without={source.id}
        autoFocus
        fault={tried && !other ? say('provenance.whichSource') : faultAt(merge.error, '/into')}
      />
      <div role="status">
        {other && (
          <p dir="auto" className="mt-0 mb-3">
            <Text id="provenance.mergeMeans" values={{ name: source.name, other: other.name }} />
          </p>
        )}
      </div>
    </DialogForm>
  );
}

function Unmerge({ claimId, source, into, onClose }: Parts & { readonly into: Identified }): ReactNode {
  const unmerge = useMark(
    claimId,
    async () => client.DELETE('/v1/sources/{id}/merge', { params: { path: { id: source.id } } }),
    onClose,
  );
  return (
    <DialogForm
      go={<Text id="provenance.unmerge" />}
      onSend={() => unmerge.mutate(undefined)}
      onClose={onClose}
      sending={unmerge}
    >
      {/* Where the keys begin, for there is nothing to fill in: read out, and sent from here. */}
      <p dir="auto" tabIndex={-1} ref={focus} className="mt-0 mb-3 outline-none">
        <Text id="provenance.unmergeMeans" values={{ name: source.name, other: into.name }} />
      </p>
    </DialogForm>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
