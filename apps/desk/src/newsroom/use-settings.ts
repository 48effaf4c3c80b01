import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { CallFailed, client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { useSay } from '../intl/text.tsx';
import { faultAt } from '../ui/faults.ts';
import { changeFor, changing, overtaken, shownAt, withEdit, type Edits, type Place } from './draft.ts';

type Newsroom = Schemas['Newsroom'];
type Value = ReturnType<typeof shownAt>;
export type Preview = Schemas['CaveatPreview']['items'];

const KEY = ['newsroom'] as const;
const TYPING_MS = 250;

/** The newsroom's settings as they are being typed: with what they would make of the caveats, and what is wrong with them. */
export interface SettingsForm {
  readonly newsroom: Newsroom;
  readonly preview: Preview;
  readonly count: number;
  readonly saving: { readonly error: Error | null; readonly isPending: boolean };
  /** A colleague has saved meanwhile, and nothing of this was. */
  readonly isStale: boolean;
  /** Somebody is about to leave what was typed behind. */
  readonly leaving: { readonly leave: () => void; readonly stay: () => void } | null;
  readonly value: (place: Place) => Value;
  readonly set: (place: Place, value: Value) => void;
  readonly fault: (place: Place) => string | undefined;
  /** What a colleague has set meanwhile at a place that was edited here. */
  readonly theirs: (place: Place) => Value;
  readonly save: () => void;
  readonly drop: () => void;
}

export function useNewsroom() {
  return useQuery({ queryKey: KEY, queryFn: async () => (await client.GET('/v1/newsroom')).data! });
}

export function useSettingsForm(newsroom: Newsroom): SettingsForm {
  const queries = useQueryClient();
  const say = useSay();
  const [typed, setTyped] = useState<Edits>({});
  // As the settings were when the first thing was typed: what is otherwise now, a colleague has changed.
  const [seen, setSeen] = useState(newsroom);
  const { settings } = newsroom;
  const edits = changing(settings, typed);
  const count = Object.keys(edits).length;
  const { preview, error: previewError } = usePreview(newsroom, edits);
  const save = useChange(
    KEY,
    async (version: number) => {
      const header = { 'If-Match': `"${version}"` };
      return (await client.PATCH('/v1/newsroom', { params: { header }, body: changeFor(settings, edits) })).data!;
    },
    (saved) => {
      queries.setQueryData(KEY, saved);
      setTyped({});
      setSeen(saved);
    },
  );
  const isStale = save.error instanceof CallFailed && save.error.problem?.status === 412;
  const meanwhile = overtaken(seen.settings, settings, edits);
  const leaving = useBlocker({
    shouldBlockFn: () => count > 0,
    enableBeforeUnload: () => count > 0,
    withResolver: true,
  });
  return {
    ...{ newsroom, preview, count, saving: save, isStale },
    leaving: leaving.status === 'blocked' ? { leave: leaving.proceed, stay: leaving.reset } : null,
    value: (place) => shownAt(settings, edits, place),
    set(place, value) {
      if (count === 0) setSeen(newsroom);
      setTyped(withEdit(settings, edits, place, value));
    },
    fault: (place) => faultAt(previewError, `/${place}`) ?? (isStale ? undefined : faultAt(save.error, `/${place}`)),
    theirs(place) {
      if (!meanwhile.has(place)) return undefined;
      const value = meanwhile.get(place);
      return value === undefined ? say('newsroom.nothing') : value;
    },
    save() {
      // What a colleague has set may be saved over once it was refused for it, and so was shown beside what was typed.
      save.mutate(meanwhile.size === 0 || isStale ? newsroom.version : seen.version);
    },
    drop() {
      save.reset();
      setTyped({});
    },
  };
}

/** How the caveats would read, asked for after a pause in typing. What was last right stays while something is wrong. */
function usePreview(newsroom: Newsroom, edits: Edits): { preview: Preview; error: Error | null } {
  const wanted = JSON.stringify(changeFor(newsroom.settings, edits));
  const [settled, setSettled] = useState(wanted);
  const last = useRef<Preview>([]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), TYPING_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error } = useQuery({
    queryKey: [...KEY, 'preview', newsroom.version, settled],
    queryFn: async () => {
      // Where nothing is changed yet, what stands there is shown.
      const body = settled === '{}' ? { locale: newsroom.settings.locale } : (JSON.parse(settled) as object);
      return (await client.POST('/v1/newsroom/caveat-preview', { body })).data!.items;
    },
    gcTime: 10_000,
  });
  useEffect(() => {
    if (data) last.current = data;
  }, [data]);
  return { preview: data ?? last.current, error };
}
