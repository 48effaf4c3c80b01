import { z } from 'zod';
import { NEWSROOM_ID } from './examples.js';
import { GivenId, text, unique, type Given } from './text.js';
import { Locale } from './vocabulary.js';

const NAME = 'The name of the publisher.';
const CAVEAT_NAME =
  'How it names itself in a caveat: "the BBC" in "The BBC has not independently verified this claim."';
const LOCALE = 'The language of its caveats where a client asks for none.';
const LOCALES = 'The languages that every caveat is given in.';
const CAVEAT_NAMES = 'How it names itself in a caveat of another language.';
const WORDING = 'Its own messages in place of the catalogue, by language and status (ICU message format).';
const DISPUTE_AT = 'Voices of dispute at which a claim is `disputed`.';
const CORROBORATE_AT = 'Voices of support at which a claim is `corroborated`.';

const OUTDATED_AFTER =
  'Seconds for which a page may show an older status than the claim has, before the newsroom is told.';

const SECOND_FACTOR = 'Leads and admins must have a second factor to do anything but set one up.';
const SIGN_OFF_IN_PERSON =
  'A sign-off takes a member who is signed in: an API key is refused (rule `sign_off.in_person`).';

const MARK_DELAY =
  'Seconds that a mark made by somebody who is signed in waits before anybody outside is told; until then it can be undone.';

const threshold = () => z.int().min(1).max(3);
const markDelay = () => z.int().min(0).max(60);
const messageKey = z
  .string()
  .regex(/^[a-z_]{1,60}(\.[a-z_]{1,60})*$/, 'This is no key of a message.')
  .max(120);

export const NewsroomChange = z
  .strictObject({
    name: text(200).exactOptional().describe(NAME),
    caveatName: text(200).exactOptional().describe(CAVEAT_NAME),
    locale: Locale.exactOptional().describe(LOCALE),
    locales: unique(Locale, (locale) => locale)
      .min(1)
      .exactOptional()
      .describe(LOCALES),
    caveatNames: z.partialRecord(Locale, text(200)).exactOptional().describe(CAVEAT_NAMES),
    wording: z
      .partialRecord(Locale, z.record(messageKey, text(1000)))
      .exactOptional()
      .describe(WORDING),
    disputeAt: threshold().exactOptional().describe(DISPUTE_AT),
    corroborateAt: threshold().exactOptional().describe(CORROBORATE_AT),
    outdatedAfter: z.int().min(0).max(604_800).exactOptional().describe(OUTDATED_AFTER),
    secondFactor: z.boolean().exactOptional().describe(SECOND_FACTOR),
    signOffInPerson: z.boolean().exactOptional().describe(SIGN_OFF_IN_PERSON),
    markDelay: markDelay().exactOptional().describe(MARK_DELAY),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change: one field at least.')
  .meta({
    id: 'NewsroomChange',
    description:
      'What is to change of the settings; what is left out stays. A map that is sent takes the place of the old one.',
    minProperties: 1,
    examples: [{ corroborateAt: 3 }, { locales: ['en', 'ar'], caveatNames: { ar: 'بي بي سي' } }],
  });

export const Newsroom = z
  .strictObject({
    id: GivenId,
    version: z.int().min(1).describe('Goes up by one with each change of the settings.'),
    settings: z.strictObject({
      name: z.string().describe(NAME),
      caveatName: z.string().describe(CAVEAT_NAME),
      locale: z.string().describe(LOCALE),
      locales: z.array(z.string()).describe(LOCALES),
      caveatNames: z.record(z.string(), z.string()).describe(CAVEAT_NAMES),
      wording: z.record(z.string(), z.record(z.string(), z.string())).describe(WORDING),
      disputeAt: threshold().describe(DISPUTE_AT),
      corroborateAt: threshold().describe(CORROBORATE_AT),
      outdatedAfter: z.int().min(0).describe(OUTDATED_AFTER),
      secondFactor: z.boolean().describe(SECOND_FACTOR),
      signOffInPerson: z.boolean().describe(SIGN_OFF_IN_PERSON),
      markDelay: markDelay().describe(MARK_DELAY),
    }),
  })
  .meta({
    id: 'Newsroom',
    description: 'The publisher: how it names itself, words its caveats, and what it asks of the evidence.',
    examples: [
      {
        id: NEWSROOM_ID,
        version: 1,
        settings: {
          name: 'BBC News',
          caveatName: 'the BBC',
          locale: 'en',
          locales: ['en'],
          caveatNames: {},
          wording: {},
          disputeAt: 1,
          corroborateAt: 2,
          outdatedAfter: 600,
          secondFactor: false,
          signOffInPerson: false,
          markDelay: 8,
        },
      },
    ],
  });

export type Newsroom = Given<z.output<typeof Newsroom>>;
export type NewsroomChange = z.output<typeof NewsroomChange>;
