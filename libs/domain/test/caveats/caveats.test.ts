import { renderAttribution } from '../../src/caveats/attribution.js';
import { CATALOGUE } from '../../src/caveats/catalogue.js';
import { CAVEAT_KEYS } from '../../src/caveats/keys.js';
import { LOCALES } from '../../src/caveats/locales.js';
import { renderCaveat, type CaveatFacts } from '../../src/caveats/render.js';
import { checkWording } from '../../src/caveats/wording.js';
import { STATUSES } from '../../src/vocabulary.js';

const BBC = { caveatName: 'the BBC', caveatNames: { ru: 'Русской службы Би-би-си', ar: 'بي بي سي' } };
const facts: CaveatFacts = {
  status: 'reported',
  locale: 'en',
  newsroom: BBC,
  claimant: "South Korea's National Intelligence Service",
  strength: 1,
  inconclusive: false,
};
const caveat = (changes: Partial<CaveatFacts>) => renderCaveat({ ...facts, ...changes });
const TRUTHS = [false, true];
const STRENGTHS = [0, 1, 2, 3];

describe.each(LOCALES)('a caveat in %s', (locale) => {
  const name = { ru: 'Русской службы Би-би-си', ar: 'بي بي سي', en: 'he BBC' }[locale as string] ?? 'BBC';
  const written = STATUSES.filter((status) => status !== 'independently_verified');

  it.each(written)('names the newsroom where the claim is %s, whatever the strength', (status) => {
    for (const inconclusive of TRUTHS)
      for (const strength of STRENGTHS) {
        const text = caveat({ status, locale, inconclusive, strength })!;
        expect(text).toContain(name);
        expect(text).toMatch(/^[^{}#<>]+\.$/);
      }
  });

  it('is there for every status but the one that the newsroom has verified itself', () => {
    for (const inconclusive of TRUTHS)
      expect(caveat({ status: 'independently_verified', locale, inconclusive })).toBeNull();
  });

  it('says otherwise where the newsroom could find nothing out, and for each status', () => {
    const texts = written.flatMap((status) =>
      TRUTHS.map((inconclusive) => caveat({ status, locale, inconclusive, strength: 0 })),
    );
    expect(new Set(texts).size).toBe(CAVEAT_KEYS.length);
  });

  it('counts the voices: four texts for no, one, two and more', () => {
    expect(new Set(STRENGTHS.map((strength) => caveat({ status: 'corroborated', locale, strength }))).size).toBe(4);
  });

  it('begins with a capital where the script has them', () => {
    for (const status of written) {
      const [first] = caveat({ status, locale })!.match(/\p{L}/u)!;
      expect(first).toBe(first.toLocaleUpperCase(locale));
    }
  });

  it('passes the check that a newsroom makes its own wording pass', () => {
    for (const key of CAVEAT_KEYS) expect(checkWording(key, locale, CATALOGUE[locale][key])).toBeNull();
  });
});

describe('an English caveat', () => {
  it('reads as the BBC would print it', () => {
    expect(caveat({})).toBe('The BBC has not independently verified this claim.');
    expect(caveat({ inconclusive: true })).toBe('The BBC has been unable to independently verify this claim.');
    expect(caveat({ status: 'corroborated', strength: 2 })).toBe(
      'Two independent sources support this claim, but the BBC has not independently verified it.',
    );
    expect(caveat({ status: 'disputed' })).toBe(
      'This claim is disputed, and the BBC has not independently verified it.',
    );
    expect(caveat({ status: 'withdrawn' })).toBe(
      'This claim has been withdrawn; the BBC had not independently verified it.',
    );
    expect(caveat({ status: 'refuted' })).toBe('The BBC has found this claim to be false.');
  });

  it('is never plural about one voice', () => {
    expect(caveat({ status: 'corroborated', strength: 1 })).toMatch(/^One source supports this claim, /);
  });

  it.each(['reported', 'corroborated', 'disputed', 'withdrawn'] as const)(
    'says of a claim that is %s whether it was not verified or could not be',
    (status) => {
      for (const strength of STRENGTHS) {
        expect(caveat({ status, strength })).toContain('not independently verified');
        const unable = caveat({ status, strength, inconclusive: true });
        expect(unable).toContain('unable to independently verify');
        expect(unable).not.toContain('not independently verified');
      }
    },
  );
});

describe("the newsroom's name", () => {
  it('loses the English article in another language, unless it is part of the name', () => {
    const named = (caveatName: string) => caveat({ locale: 'fr', newsroom: { caveatName } });
    expect(named('the BBC')).toMatch(/ par BBC\.$/);
    expect(named('The Guardian')).toMatch(/ par The Guardian\.$/);
    expect(caveat({ locale: 'de', newsroom: { caveatName: 'the BBC', caveatNames: { de: 'die BBC' } } })).toMatch(
      /^Die BBC hat /,
    );
  });

  it('keeps a capital that it has within, and figures before it', () => {
    const named = (caveatName: string) => caveat({ newsroom: { caveatName } });
    expect(named('eNCA')).toMatch(/^eNCA has /);
    expect(named('24 heures')).toMatch(/^24 heures has /);
    expect(named('élan')).toMatch(/^Élan has /);
  });

  it('may look like a message or a tag, and is still only a name', () => {
    expect(caveat({ newsroom: { caveatName: 'the {strength} <b>#1' } })).toBe(
      'The {strength} <b>#1 has not independently verified this claim.',
    );
  });

  it('is kept from turning the direction of the text about', () => {
    expect(caveat({ locale: 'ar', newsroom: { caveatName: 'BBC' } })).toContain('\u2068BBC\u2069');
    expect(caveat({ newsroom: { caveatName: 'القدس' } })).toContain('\u2068القدس\u2069');
    expect(caveat({})).not.toMatch(/[\u2068\u2069]/);
    expect(renderAttribution({ locale: 'ar', claimant: 'NIS' })).toBe('بحسب \u2068NIS\u2069');
  });
});

describe('an attribution', () => {
  it.each([
    ['en', "according to South Korea's National Intelligence Service", "South Korea's National Intelligence Service"],
    ['en-GB', 'according to the Navy', 'the Navy'],
    ['ar', 'بحسب \u2068جهاز الاستخبارات\u2069', 'جهاز الاستخبارات'],
    ['fr', 'selon le NIS', 'le NIS'],
    ['de', 'so der Geheimdienst', 'der Geheimdienst'],
    ['ko', '국가정보원에 따르면', '국가정보원'],
    ['ru', 'источник — Национальная служба разведки', 'Национальная служба разведки'],
    ['es', 'según el NIS', 'el NIS'],
    ['uk', 'джерело — Національна служба розвідки', 'Національна служба розвідки'],
  ])('in %s names the one claimant as it is: "%s"', (locale, text, claimant) => {
    expect(renderAttribution({ locale, claimant })).toBe(text);
  });
});

describe('a language that the catalogue lacks', () => {
  it('is named', () => {
    expect(() => caveat({ locale: 'tlh' })).toThrow('There are no caveats in the language tlh.');
    expect(() => renderAttribution({ locale: 'tlh', claimant: 'Worf' })).toThrow(/tlh/);
  });
});
