import { z } from 'zod';
import { CLAIM_ID, FILED_AT, REPORTER, STATEMENT, STORY_ID, VERIFIED_AT } from './examples.js';
import { PAGING, pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, text, unique, WebAddress, type Given } from './text.js';
import { Status } from './vocabulary.js';

const MOST_CLAIMS = 100;
/** The greatest that the database keeps as a version. */
const MOST_VERSION = 2_147_483_647;

const URL_OF_STORY = 'Where readers find it.';
const EXTERNAL_ID = 'The id that the CMS gave it, which no other story of the newsroom has; null where it has none.';
const CLAIM_IDS = 'The claims that appear in it, each once.';

const claimIds = () =>
  unique(Id, (id) => id)
    .min(1, 'Name one claim at least.')
    .max(MOST_CLAIMS);

export const NewStory = z
  .strictObject({
    url: WebAddress.describe(URL_OF_STORY),
    headline: text(500),
    externalId: text(300).nullable().default(null).describe(EXTERNAL_ID),
    claimIds: claimIds().describe(`${CLAIM_IDS} The page is taken to show each as it is now.`),
  })
  .meta({
    id: 'NewStory',
    description: 'A published piece, and the claims that appear in it.',
    examples: [
      {
        url: 'https://www.news.example/world/kursk',
        headline: 'At least 100 North Korean soldiers killed in Kursk, Seoul says',
        externalId: 'cms-48213',
        claimIds: [CLAIM_ID],
      },
    ],
  });

export const StoryChange = z
  .strictObject({
    url: WebAddress.exactOptional().describe(URL_OF_STORY),
    headline: text(500).exactOptional(),
    externalId: text(300).nullable().exactOptional().describe(EXTERNAL_ID),
    claimIds: claimIds()
      .exactOptional()
      .describe(`${CLAIM_IDS} The page is taken to show one that is new in it as it is now.`),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change: one field at least.')
  .meta({
    id: 'StoryChange',
    description: 'What is to change of a story; what is left out stays.',
    minProperties: 1,
    examples: [{ headline: 'Seoul: more than 100 North Korean soldiers killed in Kursk' }, { claimIds: [CLAIM_ID] }],
  });

const ShownVersion = z
  .strictObject({
    claimId: Id,
    version: z.int().min(1).max(MOST_VERSION).describe('The version of the claim that the page shows now.'),
  })
  .meta({ id: 'ShownVersion', description: 'Which version of a claim a page shows.' });

export const shownVersions = () =>
  unique(ShownVersion, ({ claimId }) => claimId, 'claimId')
    .min(1, 'Name one claim at least.')
    .max(MOST_CLAIMS);

export const NewAcknowledgement = z
  .strictObject({ claims: shownVersions().describe('Each claim of the page that has changed.') })
  .meta({
    id: 'NewAcknowledgement',
    description: 'What a page shows now. What is older than what it has shown before changes nothing.',
    examples: [{ claims: [{ claimId: CLAIM_ID, version: 1 }] }],
  });

const SHOWN = {
  ...{ claimId: CLAIM_ID, statement: STATEMENT, shownVersion: 1, shownStatus: 'reported', shownAt: FILED_AT },
  ...{ status: 'independently_verified', version: 6, behindSince: VERIFIED_AT, outdated: false },
};

const StoryClaim = z
  .strictObject({
    claimId: GivenId,
    statement: z.string().describe('What is claimed.'),
    shownVersion: z.int().min(1).describe('The version that the page shows, as far as its CMS has told.'),
    shownStatus: Status.describe('The status that the claim had by that version.'),
    shownAt: GivenMoment.describe('When that was told.'),
    status: Status,
    version: z.int().min(1).describe('The version that the claim has now.'),
    behindSince: GivenMoment.nullable().describe('Since when the page has shown another status than the claim has.'),
    outdated: z.boolean().describe('That has lasted for longer than the newsroom allows, and was raised.'),
  })
  .meta({ id: 'StoryClaim', description: 'A claim in a story: what the page shows of it, and what it is now.' });

const STORY = {
  id: STORY_ID,
  url: 'https://www.news.example/world/kursk',
  headline: 'At least 100 North Korean soldiers killed in Kursk, Seoul says',
  externalId: 'cms-48213',
  claims: [SHOWN],
  createdAt: FILED_AT,
  createdBy: REPORTER.id,
  updatedAt: FILED_AT,
};

export const Story = z
  .strictObject({
    id: GivenId,
    url: z.string().describe(URL_OF_STORY),
    headline: z.string(),
    externalId: z.string().nullable().describe(EXTERNAL_ID),
    claims: z.array(StoryClaim).describe('The claims that appear in it, the oldest first.'),
    createdAt: GivenMoment,
    createdBy: GivenId.describe('Member.'),
    updatedAt: GivenMoment.describe('When it was last changed or acknowledged.'),
  })
  .meta({ id: 'Story', description: 'A published piece, and the claims that appear in it.', examples: [STORY] });

export const StoryPage = pageOf('StoryPage', Story, [{ items: [STORY], cursor: null }]);

export const StoryQuery = z.strictObject({
  ...PAGING,
  q: text(200).exactOptional().describe('Words that the headline must hold, in any case and with or without accents.'),
  claimId: Id.exactOptional().describe('Only stories in which this claim appears.'),
  externalId: text(300).exactOptional().describe('Only the story of this id of its CMS.'),
  outdated: z
    .literal('true')
    .exactOptional()
    .describe('Only stories that have shown an older status for longer than the newsroom allows.'),
});

export type Story = Given<z.output<typeof Story>>;
export type StoryPage = Given<z.output<typeof StoryPage>>;
export type NewStory = z.output<typeof NewStory>;
export type StoryChange = z.output<typeof StoryChange>;
export type NewAcknowledgement = z.output<typeof NewAcknowledgement>;
export type StoryQuery = z.output<typeof StoryQuery>;
