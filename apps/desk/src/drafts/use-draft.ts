import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../claim/use-claim.ts';
import { useSay } from '../intl/text.tsx';
import { useKeys } from '../keys/keys.tsx';
import { startWriting } from '../presence/writing.ts';
import { useSaid } from '../ui/said.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { begin, isChanged, keptOf, newOnce, type DraftForm, type DraftState } from './draft-state.ts';
import { changesBetween, factsOf, type Change } from './facts.ts';
import { drafts, type DraftKey } from './kept-drafts.ts';
import { conflictsIn, same, type Conflict, type SharedFields } from './merge.ts';

/** What stands in a form, kept on this device from the first letter on. */
export interface Draft<Values> {
  readonly values: Values;
  /** What stood in the form when it was opened. */
  readonly from: Values;
  readonly set: (part: Partial<Values>) => void;
  /** When it was left, where it has come back; else null. */
  readonly backFrom: string | null;
  /** Whether this device keeps nothing. */
  readonly isUnkept: boolean;
  readonly startAnew: () => void;
  /** Another one each time that other text has come into the form by itself. */
  readonly round: number;
  /** To be called once it is saved. */
  readonly forget: () => void;
  /** The header that has a creation done once, however often it is sent. @param part where one form sends several */
  readonly once: (part?: string) => { 'Idempotency-Key': string };
  /** Lets what is sent from now on be another creation. */
  readonly renew: () => void;
  readonly fields: SharedFields<Values>;
  /** How the claim has changed since the form was opened, and how often its evidence has. */
  readonly changes: readonly Change[];
  readonly evidenceChanges: number;
  readonly conflicts: readonly Conflict<Values>[];
  /** Whether the claim has by now what stands in the form, and had not when it was opened. */
  readonly isThere: boolean;
  readonly resolve: <Name extends keyof Values>(conflict: Conflict<Values, Name>, value: Values[Name]) => void;
  /** Notes that the conflicts of now have been shown. @returns whether any had not been */
  readonly showConflicts: () => boolean;
  /** How often they were shown for being in the way. */
  readonly shown: number;
}

/**
 * Keeps what is typed into a form, for whoever is signed in: through a closed dialog, a closed tab, a crash and the end of a
 * session, for 14 days or until it is saved. What comes back stands in the form again. Never for passwords or other secrets.
 * @param initial what stands in the form when nothing has been typed
 */
export function useDraft<Values extends object>(form: DraftForm<Values>, initial: Values): Draft<Values> {
  const { claim, fields = {} } = form;
  const key = useDraftKey(form);
  const [state, setState] = useState(() => begin(key, form, initial));
  const [isUnkept, setUnkept] = useState(false);
  const [shown, setShown] = useState(0);
  const isDone = useRef(false);
  const change = useCallback((part: (state: DraftState<Values>) => Partial<DraftState<Values>>) => {
    setState((before) => ({ ...before, ...part(before) }));
  }, []);

  const name = key && nameOf(key);
  const began = useRef(name);
  useEffect(() => {
    if (began.current === name) return;
    // Only now is it known who is signed in: their draft comes back, unless they have begun another.
    began.current = name;
    setState((before) => (isChanged(before) ? before : { ...begin(key, form, initial), round: before.round + 1 }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once it is known, and never for what is typed
  }, [name]);

  const written = useRef(state);
  useEffect(() => {
    if (!key || isDone.current || written.current === state) return;
    const isTyped = !same(written.current.values, state.values);
    written.current = state;
    if (!isChanged(state)) drafts.forget(key);
    else setUnkept(!drafts.write(key, keptOf(state, form, isTyped)));
  });

  const isDirty = isChanged(state);
  useLeaving(form, key, () => isDirty && !isDone.current);
  useEffect(() => (claim && isDirty ? startWriting(claim.id) : undefined), [claim?.id, isDirty]);

  const conflicts = conflictsIn(state.values, fields, state.before, state.mine).filter(
    ({ name: field, mine }) => form.sendsChanges !== true || !same(mine, state.from[field]),
  );
  const facts = claim ? factsOf(claim) : null;
  const shared = Object.entries(fields) as [keyof Values, { readonly now: unknown }][];
  return {
    isThere:
      shared.every(([field, { now }]) => same(now, state.values[field])) &&
      shared.some(([field, { now }]) => !same(now, state.before[field])),
    ...{
      values: state.values,
      from: state.from,
      round: state.round,
      backFrom: state.backFrom,
      isUnkept,
      fields,
      conflicts,
      shown,
    },
    changes: state.facts && facts ? changesBetween(state.facts, facts) : [],
    evidenceChanges: state.facts && facts ? facts.evidence - state.facts.evidence : 0,
    set: (part) => change(({ values }) => ({ values: { ...values, ...part } })),
    startAnew() {
      if (key) drafts.forget(key);
      setState(({ round }) => ({ ...begin(null, form, initial), round: round + 1 }));
    },
    forget() {
      isDone.current = true;
      if (key) drafts.forget(key);
    },
    once: (part) => ({ 'Idempotency-Key': part === undefined ? state.once : `${state.once}-${part}` }),
    renew: () => change(() => ({ once: newOnce() })),
    resolve: (conflict, value) =>
      change(({ values, mine }) => ({
        values: { ...values, [conflict.name]: value },
        // What was typed can be taken again for as long as the form is open.
        mine: { ...mine, [conflict.name]: conflict.mine },
      })),
    showConflicts() {
      const seen = JSON.stringify(conflicts.map(({ name: field, now }) => [field, now]));
      if (conflicts.length === 0 || seen === state.seen) return false;
      change(() => ({ seen }));
      setShown((times) => times + 1);
      return true;
    },
  };
}

function useDraftKey<Values>({ name, claim, about }: DraftForm<Values>): DraftKey | null {
  const session = useSession().data;
  const [newsroomId, memberId, on] = [session?.newsroom.id, session?.member.id, claim?.id ?? about ?? ''];
  return useMemo(
    () => (newsroomId === undefined || memberId === undefined ? null : { newsroomId, memberId, form: name, about: on }),
    [newsroomId, memberId, name, on],
  );
}

/** Takes back what was said of a draft that was left, once it is open again or said of anew. */
const unsay = new Map<string, () => void>();

/** Says that what was typed is kept, where a form is left with something in it, and leads back to it. */
function useLeaving<Values>(form: DraftForm<Values>, key: DraftKey | null, isLeft: () => boolean): void {
  const say = useSay();
  const said = useSaid();
  const { runSoon } = useKeys();
  const navigate = useNavigate();
  const leave = (): void => {
    if (!key || !isLeft()) return;
    const { title, reopen, claim } = form;
    const open = (): void => {
      if (claim) void navigate({ to: '/claims/$claimId', params: { claimId: claim.id } });
      if (reopen) runSoon(reopen);
    };
    const back = said(say('draft.left', { title }), 'plain', [
      ...(reopen ? [{ label: say('draft.reopen'), do: open }] : []),
      { label: say('draft.discard'), do: () => drafts.forget(key) },
    ]);
    unsay.set(nameOf(key), back);
  };
  const latest = useLatest(leave);
  useEffect(() => () => latest.current(), [latest]);
  useEffect(() => {
    if (key) unsay.get(nameOf(key))?.();
  }, [key]);
}

const nameOf = (key: DraftKey): string => Object.values(key).join('.');
