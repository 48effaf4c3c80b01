import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { faultInWords, parseScenario, readScenario } from '../../src/play/read-scenario.js';

/** A right scenario, one fact a line, so that a test can name the line where it plants a fault. */
const RIGHT = `{
  "title": "A ship in distress",
  "sourcesNote": "Made up for this test.",
  "newsroom": { "name": "Example", "caveatName": "the Example", "locale": "en" },
  "people": [
    { "key": "rep", "name": "Desk reporter", "role": "reporter" },
    { "key": "lead", "name": "Verification lead", "role": "lead" }
  ],
  "sources": [
    { "key": "navy", "name": "Navy", "kind": "government_agency", "reliability": "B", "partOf": "state" },
    { "key": "state", "name": "State", "kind": "government" },
    { "key": "crew", "name": "A sailor", "kind": "person", "anonymous": true }
  ],
  "claims": [
    { "key": "sunk", "statement": "The ship has sunk.", "claimant": "navy" }
  ],
  "steps": [
    { "at": "2024-01-01T08:00:00Z", "report": { "key": "a", "source": "navy", "title": "A", "firsthand": true, "evidence": [
      { "claim": "sunk", "stance": "supports" } ] } },
    { "at": "2024-01-01T09:00:00+01:00", "report": { "key": "b", "source": "crew", "title": "B", "evidence": [] } },
    { "at": "2024-01-01T10:00:00Z", "derive": { "report": "b", "from": ["a"] } },
    { "at": "2024-01-01T11:00:00Z", "verify": { "claim": "sunk", "by": "rep", "outcome": "confirmed", "methods": ["interview"], "findings": "Seen." } },
    { "at": "2024-01-01T12:00:00Z", "refused": { "rule": "sign_off.by_someone_else", "step": { "signOff": { "claim": "sunk", "by": "rep" } } } },
    { "at": "2024-01-01T13:00:00Z", "retract": { "report": "a", "reason": "Wrong ship." } },
    { "at": "2024-01-01T13:00:00Z", "expect": { "sunk": { "status": "withdrawn", "strength": 0, "restsOn": ["state"] } } }
  ]
}`;

/** What is reported of a text, one string a fault. */
function faultsIn(text: string): string[] {
  const read = parseScenario('f.json', text);
  return 'faults' in read ? read.faults.map(faultInWords) : [];
}

/** The right file with its first `from` replaced by `to`, and each place marked § in `to` as a fault begins with it. */
function plant(from: string, to: string): { text: string; places: string[] } {
  expect(RIGHT).toContain(from);
  const [first = '', ...rest] = RIGHT.replace(from, () => to).split('§');
  let text = first;
  const places = rest.map((part) => {
    const lines = text.split('\n');
    text += part;
    return `f.json:${lines.length}:${(lines.at(-1) ?? '').length + 1}: `;
  });
  return { text, places };
}

describe('a scenario of the right form', () => {
  it('is read', () => {
    expect(parseScenario('f.json', RIGHT)).toHaveProperty('scenario.title', 'A ship in distress');
  });

  const examples = readdirSync('examples').filter((name) => name.endsWith('.json'));
  it.each(examples)('is what examples/%s has', async (name) => {
    expect(await readScenario(`examples/${name}`)).toHaveProperty('scenario.claims');
  });
});

describe('a text that is not JSON is named with the place of its first fault', () => {
  it.each([
    ['a comma too many', '"locale": "en" }', '"locale": "en", §}'],
    ['a comma too many in a list', '["a"]', '["a",§]'],
    ['a missing comma', '"title": "A ship in distress",\n  ', '"title": "A ship in distress"\n  §'],
    ['a bare word', '"anonymous": true', '"anonymous": §yes'],
    ['single quotes', '"locale": "en"', `"locale": §'en'`],
    ['a comment', '"people": [', '"people": [ §# the desk'],
    ['a bad escape', '"Made up', '"\\§Made up'],
    ['text after the end', '\n  ]\n}', '\n  ]\n}\n§}'],
  ])('%s', (_, from, to) => {
    const { text, places } = plant(from, to);
    expect(faultsIn(text)).toEqual([expect.stringContaining(`${places[0]}not JSON: `)]);
  });

  it('a text that breaks off', () => {
    const read = parseScenario('f.json', RIGHT.slice(0, RIGHT.indexOf('"people"')));
    expect('faults' in read && read.faults).toMatchObject([{ position: { line: 5, column: 3 } }]);
  });

  it('an empty file', () => {
    expect(parseScenario('f.json', '')).toMatchObject({ faults: [{ position: { line: 1, column: 1 } }] });
  });
});

describe('a scenario of the wrong form is named with line, column, path, what is wrong and what would be right', () => {
  it.each([
    [
      'an unknown field',
      '{ "key": "b", "source": "crew", "title"',
      '§{ "key": "b", "source": "crew", §"titel"',
      [
        'steps[1].report.title: missing: it must be a text',
        'steps[1].report.titel: unknown field: use key, source, title, url, firsthand, derivedFrom, evidence',
      ],
    ],
    [
      'a missing field',
      '{ "key": "state", "name": "State", ',
      '§{ "key": "state", ',
      ['sources[1].name: missing: it must be a text'],
    ],
    [
      'a wrong type',
      '"anonymous": true',
      '"anonymous": §"yes"',
      ['sources[2].anonymous: is "yes": it must be true or false'],
    ],
    [
      'null',
      '"reliability": "B"',
      '"reliability": §null',
      ['sources[0].reliability: is null: it must be one of "A", "B", "C", "D", "E", "F"'],
    ],
    [
      'a role that is none',
      '"role": "lead"',
      '"role": §"boss"',
      ['people[1].role: is "boss": it must be one of "reporter", "editor", "lead"'],
    ],
    [
      'a stance that is none',
      '"supports"',
      '§"backs"',
      ['steps[0].report.evidence[0].stance: is "backs": it must be one of "supports", "disputes", "does_not_address"'],
    ],
    [
      'a text over its limit',
      '"The ship has sunk."',
      `§"${'x'.repeat(2001)}"`,
      ['claims[0].statement: This has more than 2000 characters.'],
    ],
    ['an empty text', '"Wrong ship."', '§" "', ['steps[5].retract.reason: This must not be empty.']],
    [
      'NUL',
      '"Seen."',
      '§"\\u0000"',
      ['steps[3].verify.findings: This holds a NUL or half a character (a lone surrogate).'],
    ],
    [
      'half a surrogate pair',
      '"Seen."',
      '§"\\ud800"',
      ['steps[3].verify.findings: This holds a NUL or half a character (a lone surrogate).'],
    ],
    [
      'a locale without caveats',
      '"locale": "en"',
      '"locale": §"english!"',
      ['newsroom.locale: is "english!": it must be one of "en", "ar", "fr", "de", "ko", "ru", "es", "uk"'],
    ],
    [
      'a time without offset',
      '"2024-01-01T10:00:00Z"',
      '§"2024-01-01 10:00"',
      [
        'steps[2].at: not an ISO 8601 time with its offset, of the years 1000 to 9999: write it like "2024-12-19T04:00:00Z"',
      ],
    ],
    ['a verification without a method', '["interview"]', '§[]', ['steps[3].verify.methods: empty: at least 1']],
    [
      'a verification by one method twice',
      '["interview"]',
      '["interview", §"interview"]',
      ['steps[3].verify.methods[1]: This stands in the list twice.'],
    ],
    [
      'a derivation from nothing',
      '"from": ["a"]',
      '"from": §[]',
      ['steps[2].derive.from: name a report that it rests on, or say `firsthand`'],
    ],
    [
      'a step that does nothing',
      '{ "at": "2024-01-01T10:00:00Z", "derive": { "report": "b", "from": ["a"] } }',
      '§{ "at": "2024-01-01T10:00:00Z" }',
      ['steps[2]: does nothing: give it exactly one of report, derive, retract, verify, signOff, refused, expect'],
    ],
    [
      'a step that does two things',
      '{ "at": "2024-01-01T10:00:00Z", "derive": {',
      '§{ "at": "2024-01-01T10:00:00Z", "signOff": { "claim": "sunk", "by": "lead" }, "derive": {',
      [
        'steps[2]: does several things (derive, signOff): give it exactly one of report, derive, retract, verify, signOff, refused, expect',
      ],
    ],
    [
      'a time inside refused',
      '{ "signOff"',
      '{ §"at": "2024-01-01T12:00:00Z", "signOff"',
      ['steps[4].refused.step.at: unknown field: use report, derive, retract, verify, signOff'],
    ],
    [
      'a strength that can not be',
      '"strength": 0',
      '"strength": §4',
      ['steps[6].expect.sunk.strength: too large: at most 3'],
    ],
    [
      'a strength between two numbers',
      '"strength": 0',
      '"strength": §0.5',
      ['steps[6].expect.sunk.strength: is 0.5: it must be a whole number'],
    ],
    [
      'an expectation of nothing',
      '{ "status": "withdrawn", "strength": 0, "restsOn": ["state"] }',
      '§{}',
      [
        'steps[6].expect.sunk: expects nothing: name at least one of status, strength, restsOn, attention, caveat, noCaveat',
      ],
    ],
    [
      'a caveat and none',
      '{ "status": "withdrawn", "strength": 0',
      '§{ "caveat": "withdrawn", "noCaveat": true',
      ['steps[6].expect.sunk: expects a caveat and none: keep either caveat or noCaveat'],
    ],
    [
      'a property given twice',
      '"kind": "government"',
      '"kind": "government", §"kind": "state"',
      ['the same property twice in one object: keep one of the two'],
    ],
  ])('%s', (_, from, to, said) => {
    const { text, places } = plant(from, to);
    expect(faultsIn(text)).toEqual(said.map((words, index) => `${places[index]}${words}`));
  });
});

describe('what refers to nothing is named with what it could refer to', () => {
  it.each([
    [
      'a claimant',
      '"claimant": "navy"',
      '"claimant": §"army"',
      ['claims[0].claimant: "army" is no source of this file: use one of navy, state, crew'],
    ],
    [
      'a controlling source',
      '"partOf": "state"',
      '"partOf": §"crown"',
      ['sources[0].partOf: "crown" is no source of this file: use one of navy, state, crew'],
    ],
    [
      'evidence',
      '{ "claim": "sunk", "stance"',
      '{ "claim": §"afloat", "stance"',
      ['steps[0].report.evidence[0].claim: "afloat" is no claim of this file: use one of sunk'],
    ],
    [
      'an expectation',
      '"expect": { "sunk"',
      '"expect": { §"afloat"',
      ['steps[6].expect.afloat: "afloat" is no claim of this file: use one of sunk'],
    ],
    [
      'what it rests on',
      '"restsOn": ["state"]',
      '"restsOn": [§"crown"]',
      ['steps[6].expect.sunk.restsOn[0]: "crown" is no source of this file: use one of navy, state, crew'],
    ],
    [
      'a person',
      '"by": "rep", "outcome"',
      '"by": §"ed", "outcome"',
      ['steps[3].verify.by: "ed" is no person of this file: use one of rep, lead'],
    ],
    [
      'a person inside refused',
      '"claim": "sunk", "by": "rep" }',
      '"claim": "sunk", "by": §"ed" }',
      ['steps[4].refused.step.signOff.by: "ed" is no person of this file: use one of rep, lead'],
    ],
    [
      'a report',
      '"from": ["a"]',
      '"from": [§"c"]',
      ['steps[2].derive.from[0]: "c" is no report of this file: use one of a, b'],
    ],
    [
      'a report that comes later',
      '"title": "A",',
      '"title": "A", "derivedFrom": [§"b"],',
      ['steps[0].report.derivedFrom[0]: "b" is not made before steps[1]: move this step below that one'],
    ],
  ])('%s', (_, from, to, said) => {
    const { text, places } = plant(from, to);
    expect(faultsIn(text)).toEqual(said.map((words, index) => `${places[index]}${words}`));
  });
});

describe('what is said twice, out of order or in a circle is named', () => {
  it.each([
    [
      'a key of two sources',
      '{ "key": "crew"',
      '{ "key": §"navy", "name": "N", "kind": "k" },\n    { "key": "crew"',
      ['sources[2].key: "navy" is a source already: give this one a key of its own'],
    ],
    [
      'a key of two reports',
      '"evidence": [] } },',
      '"evidence": [] } },\n{ "at": "2024-01-01T08:00:00Z", "report": { "key": §"b", "source": "crew", "title": "B", "evidence": [] } },',
      ['steps[2].report.key: "b" is a report already: give this one a key of its own'],
    ],
    [
      'times out of order',
      '"2024-01-01T09:00:00+01:00"',
      '§"2024-01-01T08:30:00+01:00"',
      ['steps[1].at: is earlier than a step above it (2024-01-01T08:00:00Z): put the steps in order of time'],
    ],
    [
      'sources that control each other',
      '"kind": "government" }',
      '"kind": "government", "partOf": §"navy" }',
      ['sources[1].partOf: closes a loop (state → navy → state): no source can control itself'],
    ],
    [
      'a report that rests on itself',
      '"from": ["a"]',
      '"from": [§"b"]',
      ['steps[2].derive.from[0]: "b" would rest on itself: name another report'],
    ],
    [
      'a derivation said twice',
      '"from": ["a"]',
      '"from": ["a", §"a"]',
      ['steps[2].derive.from[1]: it is said already that it rests on "a": remove this one'],
    ],
    [
      'two stances of one report',
      '"stance": "supports" }',
      '"stance": "supports" }, { "claim": §"sunk", "stance": "disputes" }',
      ['steps[0].report.evidence[1].claim: this report bears on "sunk" already: keep one stance for each claim'],
    ],
  ])('%s', (_, from, to, said) => {
    const { text, places } = plant(from, to);
    expect(faultsIn(text)).toEqual(said.map((words, index) => `${places[index]}${words}`));
  });
});

describe('the faults of a file', () => {
  it('are all reported at once, in the order of the file', () => {
    const text = RIGHT.replace('"role": "lead"', '"role": "boss"')
      .replace('"claimant": "navy"', '"claimant": "army"')
      .replace('"report": "b", "from"', '"report": "c", "from"')
      .replace('"strength": 0', '"strength": -1');
    const read = parseScenario('f.json', text);
    expect('faults' in read && read.faults.map((fault) => fault.position?.line)).toEqual([7, 15, 21, 25]);
  });

  it('do not include a rule that a refused step is meant to break', () => {
    const itself = '{ "derive": { "report": "b", "from": ["b"] } }';
    expect(faultsIn(plant('{ "signOff": { "claim": "sunk", "by": "rep" } }', itself).text)).toEqual([]);
  });

  it('name a file that is not there', async () => {
    expect(await readScenario('no-such-file.json')).toMatchObject({ faults: [{ file: 'no-such-file.json' }] });
  });
});
