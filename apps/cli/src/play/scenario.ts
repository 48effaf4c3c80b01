import { z } from 'zod';
import { NewClaim } from '#contracts/claims.js';
import { NewMember } from '#contracts/members.js';
import { NewReport, NewRetraction } from '#contracts/reports.js';
import { NewSource } from '#contracts/sources.js';
import { Moment, WebAddress, text } from '#contracts/text.js';
import { NewVerification } from '#contracts/verifications.js';
import { AttentionReason, Locale, Outcome, Reliability, Role, Stance, Status } from '#contracts/vocabulary.js';

// What goes over the wire is judged by the wire's own schemas, so that no file passes here and is refused half-way there.

/** An object of these fields and no other. */
const fields = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `unknown field: use ${Object.keys(shape).join(', ')}` : undefined,
  });

/** A name by which the rest of the file refers to something. */
const key = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u, {
  error: 'not a key: use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100',
});

/** A time, kept as the file writes it. */
const instant = z.string().refine((time) => Moment.safeParse(time).success, {
  error: 'not an ISO 8601 time with its offset, of the years 1000 to 9999: write it like "2024-12-19T04:00:00Z"',
});

const person = fields({ key, name: NewMember.shape.name, role: Role.exclude(['admin']) });

const source = fields({
  key,
  name: NewSource.shape.name,
  kind: NewSource.shape.kind,
  reliability: Reliability.optional(),
  anonymous: z.boolean().optional(),
  partOf: key.optional(),
});

const claim = fields({ key, statement: NewClaim.shape.statement, claimant: key });

/** As many reports as one call of the API takes. */
const MOST_REPORTS = 100;

const report = fields({
  key,
  source: key,
  title: NewReport.shape.title,
  url: WebAddress.optional(),
  firsthand: z.boolean().optional(),
  derivedFrom: z.array(key).max(MOST_REPORTS).optional(),
  evidence: z
    .array(fields({ claim: key, stance: Stance }))
    .max(MOST_REPORTS)
    .default([]),
});

const derive = fields({
  report: key,
  from: z.array(key).max(MOST_REPORTS),
  firsthand: z.boolean().optional(),
}).refine(({ from, firsthand }) => from.length > 0 || firsthand !== undefined, {
  path: ['from'],
  message: 'name a report that it rests on, or say `firsthand`',
});

const verify = fields({
  claim: key,
  by: key,
  outcome: Outcome,
  methods: NewVerification.shape.methods,
  findings: NewVerification.shape.findings,
  signOffBy: key.optional(),
});

/** What can be done in a step, by the name of its field. Each can be refused by a rule. */
const actions = {
  report: report.optional(),
  derive: derive.optional(),
  retract: fields({ report: key, reason: NewRetraction.shape.reason }).optional(),
  verify: verify.optional(),
  signOff: fields({ claim: key, by: key }).optional(),
};

const expectation = z
  .strictObject({
    status: Status.optional(),
    strength: z.int().min(0).max(3).optional(),
    restsOn: z.array(key).optional(),
    attention: z.array(AttentionReason).optional(),
    caveat: text(2000).optional(),
    noCaveat: z.literal(true).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, {
    error: 'expects nothing: name at least one of status, strength, restsOn, attention, caveat, noCaveat',
  })
  .refine((given) => given.caveat === undefined || given.noCaveat === undefined, {
    error: 'expects a caveat and none: keep either caveat or noCaveat',
  });

/** The step inside `refused`: one action, without a time of its own. */
const action = onlyOne(fields(actions), Object.keys(actions));

const stepFields = {
  ...actions,
  refused: fields({ rule: text(200), step: action }).optional(),
  expect: z
    .record(key, expectation)
    .refine((claims) => Object.keys(claims).length > 0, { error: 'expects nothing: name at least one claim' })
    .optional(),
};

/** A step: its time and exactly one of the fields of `stepFields`. */
const step = onlyOne(fields({ at: instant, ...stepFields }), Object.keys(stepFields));

/** A scenario file: a documented case told as facts in time. What refers to what is judged by `referenceFaults`. */
export const ScenarioSchema = fields({
  title: text(500),
  sourcesNote: text(2000),
  newsroom: fields({ name: text(200), caveatName: text(200), locale: Locale }),
  people: z.array(person),
  sources: z.array(source),
  claims: z.array(claim).min(1),
  steps: z.array(step).min(1),
});

export type Scenario = z.infer<typeof ScenarioSchema>;
export type ScenarioSource = Scenario['sources'][number];
export type Step = Scenario['steps'][number];
export type Action = z.infer<typeof action>;
export type Expectation = z.infer<typeof expectation>;

function onlyOne<T extends z.ZodObject>(schema: T, names: readonly string[]) {
  return schema.superRefine((object, context) => {
    const given = names.filter((name) => Object.hasOwn(object, name));
    if (given.length === 1) return;
    const found = given.length === 0 ? 'does nothing' : `does several things (${given.join(', ')})`;
    context.addIssue({ code: 'custom', message: `${found}: give it exactly one of ${names.join(', ')}` });
  });
}
