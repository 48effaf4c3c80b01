import type { Claim } from '../api/client.ts';

/** What somebody who writes about a claim should know of it, each as text that can be kept and compared. */
const FACTS = {
  status: ({ status }: Claim) => status,
  hold: ({ hold }: Claim) => (hold ? `${hold.status}: ${hold.reason}` : ''),
  strength: ({ assessment }: Claim) => String(assessment.strength),
  disputeStrength: ({ assessment }: Claim) => String(assessment.disputeStrength),
  restsOn: ({ assessment }: Claim) => assessment.restsOn.map(({ name }) => name).join(', '),
  verification: ({ verification }: Claim) =>
    verification?.state === 'signed_off' ? `${verification.outcome}: ${verification.findings}` : '',
  openVerification: ({ openVerification }: Claim) =>
    openVerification ? `${openVerification.outcome}: ${openVerification.findings}` : '',
  priority: ({ priority }: Claim) => priority,
  desk: ({ desk }: Claim) => desk ?? '',
  recheckAt: ({ recheckAt }: Claim) => recheckAt ?? '',
} as const;

export type FactName = keyof typeof FACTS;

/** The claim at one version. */
export interface Facts {
  readonly version: number;
  readonly evidence: number;
  readonly of: Readonly<Record<FactName, string>>;
}

export interface Change {
  readonly fact: FactName;
  readonly was: string;
  readonly now: string;
}

export function factsOf(claim: Claim): Facts {
  const of = Object.fromEntries(Object.entries(FACTS).map(([name, read]) => [name, read(claim)]));
  return { version: claim.version, evidence: claim.evidenceRevision, of: of as Facts['of'] };
}

/** What is otherwise by now, in the order in which it matters. */
export function changesBetween(before: Facts, now: Facts): Change[] {
  return (Object.keys(FACTS) as FactName[])
    .map((fact) => ({ fact, was: before.of[fact] ?? '', now: now.of[fact] }))
    .filter(({ was, now: after }) => was !== after);
}
