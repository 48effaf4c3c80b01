import fc from 'fast-check';
import type { Assessment, EvidenceAttention, EvidenceSeen, Strength } from '../../src/provenance/assessment.js';
import {
  ASSESSED_STATUSES,
  OUTCOMES,
  STANCES,
  STATUSES,
  type Outcome,
  type Role,
  type Stance,
  type Status,
} from '../../src/vocabulary.js';

/** Members of the newsroom, two of each role. */
export const MEMBERS: readonly { id: string; role: Role }[] = (
  ['reporter', 'editor', 'lead', 'admin'] as const
).flatMap((role) => [1, 2].map((which) => ({ id: `${role} ${which}`, role })));
const REPORTS = ['r1', 'r2', 'r3'];

/** Something that a member, a job or the clock does to a claim. `which` picks a verification known so far. */
export type Move =
  | { kind: 'file'; by: number; reportId: string; stance: Stance; note: string | null }
  | { kind: 'raise' }
  | { kind: 'spread'; pending: boolean }
  | { kind: 'submit'; by: number; outcome: Outcome }
  | { kind: 'sign'; by: number; which: number }
  | { kind: 'revoke'; by: number; which: number }
  | { kind: 'uphold'; by: number; which: number }
  | { kind: 'hold'; by: number; status: Status }
  | { kind: 'lift'; by: number }
  | { kind: 'judge'; assessment: Assessment; seen: EvidenceSeen }
  | { kind: 'look'; seen: EvidenceSeen }
  | { kind: 'recheckAt'; by: number; inHours: number | null | undefined }
  | { kind: 'hours'; pass: number }
  | { kind: 'page'; outdated: boolean };

/** Mostly those who may do much: two who submit, sign, and get in each other's way. */
const by = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(2, 4) }, fc.nat(MEMBERS.length - 1));
/** Mostly the newest verification, sometimes one before it, sometimes none that there is. */
const which = fc.integer({ min: -1, max: 3 });
const ids = fc.subarray(REPORTS);
const seen: fc.Arbitrary<EvidenceSeen> = fc.record({ disputing: ids, supporting: ids, retracted: ids });

const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    status: fc.constantFrom(...ASSESSED_STATUSES),
    strength: fc.constantFrom<Strength[]>(0, 1, 2, 3),
    attention: fc.subarray<EvidenceAttention>(['single_unnamed_source', 'circular_reporting', 'source_retracted']),
  })
  .map((drawn) => ({
    ...{ ...drawn, rule: `assessment.${drawn.status}` as const, disputeStrength: 0 as const },
    ...{ restsOn: [], disputeRestsOn: [], chains: [] },
  }));

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('file' as const), by, reportId: fc.constantFrom(...REPORTS) },
    ...{ stance: fc.constantFrom(...STANCES), note: fc.constantFrom(null, 'A note.') },
  }),
  fc.constant<Move>({ kind: 'raise' }),
  fc.record({ kind: fc.constant('spread' as const), pending: fc.boolean() }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('submit' as const), by, outcome: fc.constantFrom(...OUTCOMES) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('sign' as const), by, which }) },
  fc.record({ kind: fc.constant('revoke' as const), by, which }),
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('uphold' as const), by, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hold' as const), by, status: fc.constantFrom(...STATUSES) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lift' as const), by }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('judge' as const), assessment, seen }) },
  fc.record({ kind: fc.constant('look' as const), seen }),
  fc.record({
    ...{ kind: fc.constant('recheckAt' as const), by },
    inHours: fc.constantFrom(null, undefined, -1, 0, 1, 5),
  }),
  fc.record({ kind: fc.constant('hours' as const), pass: fc.nat(3) }),
  fc.record({ kind: fc.constant('page' as const), outdated: fc.boolean() }),
);

/** Lives of a claim. */
export const anyLife: fc.Arbitrary<Move[]> = fc.array(move, { minLength: 1, maxLength: 60, size: 'max' });
