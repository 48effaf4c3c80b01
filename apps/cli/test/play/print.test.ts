import { describe, expect, it } from '@jest/globals';
import { inkFor, printable, widthOf, wrapped } from '../../src/play/layout.js';
import { printStep, printSummary } from '../../src/play/print.js';
import type { Scenario } from '../../src/play/scenario.js';
import { movesBetween } from '../../src/play/timeline.js';
import { StepWords } from '../../src/play/words.js';

const at = '2024-12-19T13:00:00+01:00';

const scenario: Scenario = {
  title: 'T',
  sourcesNote: 'N',
  newsroom: { name: 'Example', caveatName: 'the Example', locale: 'en' },
  people: [
    { key: 'rep', name: 'Desk reporter', role: 'reporter' },
    { key: 'lead', name: 'Verification lead', role: 'lead' },
  ],
  sources: [
    { key: 'nis', name: 'National Intelligence Service', kind: 'government_agency' },
    { key: 'lee', name: 'Lee Sung-kwon', kind: 'person' },
  ],
  claims: [{ key: 'killed', statement: 'S', claimant: 'lee' }],
  steps: [
    { at, report: { key: 'briefing', source: 'nis', title: 'Closed briefing', firsthand: true, evidence: [] } },
    { at, report: { key: 'words', source: 'lee', title: 'Statement', derivedFrom: ['briefing'], evidence: [] } },
    { at, report: { key: 'paper', source: 'lee', title: 'Column', evidence: [] } },
    { at, derive: { report: 'paper', from: ['words'], firsthand: false } },
    { at, retract: { report: 'briefing', reason: 'Withdrawn.' } },
    {
      at,
      verify: {
        claim: 'killed',
        by: 'rep',
        outcome: 'confirmed',
        methods: ['geolocation'],
        findings: 'Seen.',
        signOffBy: 'lead',
      },
    },
    { at, signOff: { claim: 'killed', by: 'lead' } },
    { at, refused: { rule: 'sign_off.by_someone_else', step: { signOff: { claim: 'killed', by: 'rep' } } } },
    { at, expect: { killed: { strength: 1 } } },
  ],
};

const words = new StepWords(scenario);
const plain = { ink: inkFor({ write: () => true }, {}), width: 100 };

describe('what happens in a step', () => {
  it('is said in words', () => {
    expect(scenario.steps.map((step) => words.step(step))).toEqual([
      'National Intelligence Service reports first-hand: “Closed briefing”',
      'Lee Sung-kwon reports from National Intelligence Service: “Statement”',
      'Lee Sung-kwon reports without saying how it knows: “Column”',
      'It has come out that “Column” (Lee Sung-kwon) rests on “Statement” (Lee Sung-kwon) and is not first-hand',
      'National Intelligence Service takes back “Closed briefing”: Withdrawn.',
      'Desk reporter checks killed by geolocation and finds it confirmed: Seen.; Verification lead signs it off',
      'Verification lead signs off the verification of killed',
      'Desk reporter signs off the verification of killed (must be refused: sign_off.by_someone_else)',
      'What a careful desk shows now of killed',
    ]);
  });
});

describe('a claim has moved', () => {
  const before = { status: 'reported', strength: 1, restsOn: ['nis'], caveat: 'C', attention: [] } as const;
  const moved = (change: object) =>
    movesBetween(new Map([['killed', before]]), new Map([['killed', { ...before, ...change }]]));

  it.each([
    ['status', { status: 'disputed' }],
    ['strength', { strength: 2 }],
    ['caveat', { caveat: null }],
  ])('when its %s has changed', (_, change) => {
    expect(moved(change)).toEqual([expect.objectContaining({ claim: 'killed', from: 'reported' })]);
  });

  it('not when only its reasons for attention have', () => {
    expect(moved({ attention: ['recheck_due'] })).toEqual([]);
  });
});

describe('a step in the timeline', () => {
  const step = { at, step: 1, what: 'Something happens', expectations: 0, moved: [] };

  it('shows each claim that moved, its strength, what it rests on, and its caveat', () => {
    const move = { claim: 'killed', from: 'reported', to: 'corroborated', fromStrength: 1, strength: 3 } as const;
    const moved = [{ ...move, restsOn: ['nis'], caveat: 'Not verified.' }];
    expect(printStep({ ...step, moved }, [], words, plain)).toBe(
      [
        '2024-12-19 12:00Z  Something happens',
        '                   killed: reported → corroborated',
        '                     strength 1 → 3 or more, resting on National Intelligence Service',
        '                     “Not verified.”',
        '',
      ].join('\n'),
    );
  });

  it('says when a claim has no caveat any more', () => {
    const move = {
      claim: 'killed',
      from: 'reported',
      to: 'independently_verified',
      fromStrength: 1,
      strength: 1,
    } as const;
    const text = printStep({ ...step, moved: [{ ...move, restsOn: [], caveat: null }] }, [], words, plain);
    expect(text).toContain('strength 1\n');
    expect(text).toContain('no caveat\n');
  });

  it('shows each failed expectation with expected and found', () => {
    const failure = { step: 1, at, claim: 'killed', field: 'restsOn', expected: ['nis'], found: [] };
    expect(printStep({ ...step, expectations: 2 }, [failure], words, plain)).toBe(
      [
        '2024-12-19 12:00Z  Something happens',
        '                   FAILED killed: restsOn: expected nis, found none',
        '',
      ].join('\n'),
    );
  });

  it('says that all is as expected where something was expected', () => {
    expect(printStep({ ...step, expectations: 2 }, [], words, plain)).toContain('all 2 as expected');
  });

  it('keeps within the width', () => {
    const long = { ...step, what: 'word '.repeat(80).trim() };
    const lines = printStep(long, [], words, { ...plain, width: 60 })
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.join(' ').match(/word/g)).toHaveLength(80);
  });

  it('lets no text steer the terminal', () => {
    expect(printStep({ ...step, what: 'red \x1b[31malert\x07\nnew line' }, [], words, plain)).not.toMatch(/[\x1b\x07]/);
    expect(printable('a\r\nb')).toBe('a b');
  });
});

describe('the closing line of a file', () => {
  const failure = { step: 0, at, claim: null, field: 'retract', expected: 'accepted', found: '404' };

  it('counts expectations and failures', () => {
    const played = { file: 'a.json', expectations: 25, failed: [failure], timeline: [] };
    expect(printSummary(played, plain)).toBe('\na.json: 25 expectations, 1 failed\n');
  });

  it('says when the play has not come to its end', () => {
    const played = { file: 'a.json', expectations: 25, failed: [], timeline: [], error: 'gone' };
    expect(printSummary(played, plain)).toBe('\na.json: 25 expectations, 0 failed, not played to its end\n');
  });
});

describe('the output', () => {
  const terminal = { write: () => true, isTTY: true, columns: 200 };

  it('has colours on a terminal only', () => {
    expect(inkFor(terminal, {}).bad('x')).toBe('\x1b[31mx\x1b[0m');
    expect(inkFor({ write: () => true }, {}).bad('x')).toBe('x');
  });

  it('has none where NO_COLOR is set', () => {
    expect(inkFor(terminal, { NO_COLOR: '1' }).bad('x')).toBe('x');
  });

  it('is at most 100 columns wide, and as narrow as the terminal', () => {
    expect([widthOf(terminal), widthOf({ ...terminal, columns: 72 })]).toEqual([100, 72]);
  });

  it('leaves a word longer than a line whole', () => {
    expect(wrapped('> ', `a ${'x'.repeat(20)} b`, 10)).toEqual(['> a', `  ${'x'.repeat(20)}`, '  b']);
  });
});
