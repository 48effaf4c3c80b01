import { z } from 'zod';
import { ATTENTION_REASONS, OUTCOMES, RELIABILITIES, STANCES, STATUSES } from '#domain/vocabulary.js';

/**
 * Text as the API takes it: something to read, no NUL, no lone surrogate, at most `max` characters.
 */
const text = (max = 2000) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', { error: 'empty: write some text' })
    .refine((value) => !value.includes('\0'), { error: 'holds a NUL character (\\u0000): remove it' })
    .refine((value) => !/\p{Surrogate}/u.test(value), {
      error: 'holds half a surrogate pair (\\ud800 to \\udfff alone): write the whole character',
    });

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

const instant = z.iso.datetime({
  offset: true,
  error: 'not an ISO 8601 time with its offset: write it like "2024-12-19T04:00:00Z"',
});

const httpUrl = z.url({ protocol: /^https?$/, error: 'not a web address: write it like "https://example.org/page"' });

const locale = z.string().refine(isLocale, { error: 'not a language tag (BCP 47): write it like "en" or "pt-BR"' });

const person = fields({ key, name: text(), role: z.enum(['reporter', 'editor', 'lead']) });

const source = fields({
  key,
  name: text(),
  kind: text(),
  reliability: z.enum(RELIABILITIES).optional(),
  anonymous: z.boolean().optional(),
  partOf: key.optional(),
});

const claim = fields({ key, statement: text(), claimant: key });

const report = fields({
  key,
  source: key,
  title: text(),
  url: httpUrl.optional(),
  firsthand: z.boolean().optional(),
  derivedFrom: z.array(key).optional(),
  evidence: z.array(fields({ claim: key, stance: z.enum(STANCES) })),
});

const verify = fields({
  claim: key,
  by: key,
  outcome: z.enum(OUTCOMES),
  methods: z.array(text()),
  findings: text(100_000),
  signOffBy: key.optional(),
});

/** What can be done in a step, by the name of its field. Each can be refused by a rule. */
const actions = {
  report: report.optional(),
  derive: fields({ report: key, from: z.array(key), firsthand: z.boolean().optional() }).optional(),
  retract: fields({ report: key, reason: text() }).optional(),
  verify: verify.optional(),
  signOff: fields({ claim: key, by: key }).optional(),
};

const expectation = z
  .strictObject({
    status: z.enum(STATUSES).optional(),
    strength: z.int().min(0).max(3).optional(),
    restsOn: z.array(key).optional(),
    attention: z.array(z.enum(ATTENTION_REASONS)).optional(),
    caveat: text().optional(),
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
  refused: fields({ rule: text(), step: action }).optional(),
  expect: z
    .record(key, expectation)
    .refine((claims) => Object.keys(claims).length > 0, { error: 'expects nothing: name at least one claim' })
    .optional(),
};

/** A step: its time and exactly one of the fields of `stepFields`. */
const step = onlyOne(fields({ at: instant, ...stepFields }), Object.keys(stepFields));

/** A scenario file: a documented case told as facts in time. What refers to what is judged by `referenceFaults`. */
export const ScenarioSchema = fields({
  title: text(),
  sourcesNote: text(),
  newsroom: fields({ name: text(), caveatName: text(), locale }),
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

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
