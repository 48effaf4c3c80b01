import type { Schemas } from '../api/client.ts';

export type HistoryEvent = Schemas['ClaimEvent'];

/** What of a claim can be otherwise after an event. */
export type Part =
  | 'status'
  | 'caveat'
  | 'voices'
  | 'restsOn'
  | 'disputedBy'
  | 'heldAt'
  | 'holdReason'
  | 'outcome'
  | 'methods'
  | 'findings'
  | 'stance'
  | 'note'
  | 'desk'
  | 'priority'
  | 'language'
  | 'recheckAt'
  | 'deadline'
  | 'assignee';

/** One part before and after an event: a text, or a word or time that the desk says in the language of whoever reads. */
export interface Change {
  readonly part: Part;
  readonly before: string | null;
  readonly after: string | null;
}

/** An event with all that it changed. `reportId`: the one that it filed. */
export interface HistoryLine {
  readonly event: HistoryEvent;
  readonly changes: readonly Change[];
  readonly reportId: string | null;
}

type Parts = Partial<Record<Part, string | null>>;

/** What an event may hold: each part is whole where it changed. */
interface Data {
  readonly claim?: After;
  readonly after?: After;
  readonly evidence?: { readonly reportId: string; readonly stance: string; readonly note: string | null };
  readonly [filed: string]: unknown;
}
interface After {
  readonly status?: string;
  readonly assessment?: Pick<Schemas['Assessment'], 'strength' | 'restsOn' | 'disputeRestsOn'>;
  readonly hold?: Schemas['Hold'] | null;
  readonly openVerification?: Schemas['Verification'] | null;
  readonly recheckAt?: string | null;
}

const FILED = ['desk', 'priority', 'language', 'deadline'] as const;

/**
 * What each event changed, in the order of the events. The history keeps what is so after an event; what was before it
 * follows from the events before.
 * @param events the whole history, oldest first
 * @param locale of the caveat that is compared
 */
export function historyLines(events: readonly HistoryEvent[], locale: string): readonly HistoryLine[] {
  const now: Parts = {};
  const evidence = new Map<string, Parts>();
  return events.map((event) => {
    const data = event.data as Data;
    const reportId = data.evidence?.reportId ?? null;
    const known = reportId === null ? now : (evidence.get(reportId) ?? {});
    const told = { ...partsOf(event, data, locale), ...evidenceParts(data) };
    const before = { ...now, ...known };
    const changes = (Object.entries(told) as [Part, string | null][])
      .map(([part, after]) => ({ part, before: before[part] ?? null, after }))
      .filter((change) => change.before !== change.after);
    if (reportId !== null) evidence.set(reportId, evidenceParts(data));
    Object.assign(now, partsOf(event, data, locale));
    // Where it begins, nothing was before.
    return { event, reportId, changes: event.type === 'claim.created' ? [] : changes };
  });
}

function evidenceParts({ evidence }: Data): Parts {
  return evidence ? { stance: evidence.stance, note: evidence.note } : {};
}

function partsOf({ caveats }: HistoryEvent, data: Data, locale: string): Parts {
  const { status, assessment, hold, openVerification, recheckAt } = data.after ?? data.claim ?? {};
  const assignee = data['assignee'] as { name: string } | null | undefined;
  const filed = FILED.filter((part) => data[part] !== undefined).map((part) => [part, data[part] as string | null]);
  return {
    ...(status !== undefined && { status }),
    ...(caveats && { caveat: caveats[locale as keyof typeof caveats] ?? null }),
    ...(assessment && {
      voices: String(assessment.strength),
      restsOn: namesOf(assessment.restsOn),
      disputedBy: namesOf(assessment.disputeRestsOn),
    }),
    ...(hold !== undefined && { heldAt: hold?.status ?? null, holdReason: hold?.reason ?? null }),
    // What has been signed off is no longer open, yet still what was found.
    ...(openVerification && {
      outcome: openVerification.outcome,
      methods: openVerification.methods.join(', '),
      findings: openVerification.findings,
    }),
    ...Object.fromEntries(filed),
    ...(recheckAt !== undefined && { recheckAt }),
    ...(assignee !== undefined && { assignee: assignee?.name ?? null }),
  };
}

function namesOf(sources: readonly { readonly name: string }[]): string | null {
  return sources.length === 0 ? null : sources.map(({ name }) => name).join(', ');
}
