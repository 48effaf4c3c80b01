/** What a source says on a claim. `from`: what it rests on, by the index of what was said before. */
export interface Said {
  readonly by: string;
  readonly title: string;
  readonly stance?: 'supports' | 'disputes' | 'does_not_address';
  readonly firsthand?: boolean;
  readonly from?: readonly number[];
}

/** A claim of the newsroom in the pictures, with what has been done about it, in this order. */
export interface Told {
  readonly statement: string;
  readonly claimant: string;
  readonly desk: string;
  readonly language?: string;
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent';
  /** Hours from now until it is needed. */
  readonly neededIn?: number;
  readonly recheckDue?: true;
  readonly assignee?: 'me' | 'lead' | 'reporter';
  readonly said: readonly Said[];
  /** By its index, and why. */
  readonly takenBack?: readonly [number, string];
  /** By the index of two reports that rest on each other. */
  readonly loop?: readonly [number, number];
  /** What the reporter found; the lead signs it off unless it is left `open`. */
  readonly found?: { outcome: 'confirmed' | 'refuted'; methods: string[]; findings: string; open?: true };
  readonly held?: { status: 'reported'; reason: string };
  readonly headlines?: readonly string[];
  /** What came in once pages showed the claim. */
  readonly since?: readonly Said[];
}

const WITHHELD = 'An officer who asked not to be named';

export const UNNAMED: readonly string[] = [WITHHELD, 'A nurse who asked not to be named'];

export const CLAIMS: readonly Told[] = [
  {
    statement: 'Two banks have stopped lending to the shipyards on the coast.',
    ...{ claimant: 'Shipbuilders’ Association', desk: 'Business', neededIn: 22.1 },
    said: [
      { by: 'Shipbuilders’ Association', title: 'Letter to its members', firsthand: true },
      { by: 'Harbour Bank', title: 'Answer of its press office', firsthand: true },
    ],
    takenBack: [1, 'The press office spoke of one yard only.'],
  },
  {
    statement: 'The mayor will resign on Friday.',
    ...{ claimant: 'The Old Town Blog', desk: 'Politics', priority: 'low' },
    said: [
      { by: 'The Old Town Blog', title: 'It is over for the mayor' },
      { by: 'City Whispers', title: 'Blog: the mayor goes' },
    ],
    loop: [0, 1],
  },
  {
    statement: 'Two thousand people have left the flooded quarter of Halm.',
    ...{ claimant: 'Halm civil protection', desk: 'Climate', recheckDue: true, assignee: 'me' },
    said: [{ by: 'Halm civil protection', title: 'Report of the morning', firsthand: true }],
    headlines: ['Floods: the night in Halm'],
  },
  {
    statement: 'وصلت قافلة المساعدات إلى المدينة صباح اليوم.',
    ...{ claimant: 'جمعية الإغاثة', desk: 'World', language: 'ar', recheckDue: true },
    said: [{ by: 'جمعية الإغاثة', title: 'بيان الصباح', firsthand: true }],
  },
  {
    statement: 'The minister knew of the contract in March.',
    ...{ claimant: 'Audit committee', desk: 'Politics', priority: 'high', neededIn: 5.1 },
    said: [
      { by: 'Audit committee', title: 'Minutes of the twelfth session', firsthand: true },
      { by: 'Ministry of Transport', title: 'Statement of the ministry', stance: 'disputes', firsthand: true },
    ],
    held: { status: 'reported', reason: 'The ministry disputes the month, not that he knew.' },
    headlines: ['Committee: minister knew', 'What the minutes say'],
  },
  {
    statement: 'The army has taken the crossing at Lipa.',
    ...{ claimant: 'Army spokesman', desk: 'World', priority: 'urgent', neededIn: 2.1, assignee: 'me' },
    said: [{ by: WITHHELD, title: 'Telephone call from the front', firsthand: true }],
    headlines: ['Fighting at Lipa', 'Lipa: what we know'],
  },
  {
    statement: 'The dam above Orlen is leaking at its eastern foot.',
    ...{ claimant: 'Orlen fire brigade', desk: 'Climate', priority: 'urgent', neededIn: -1.1 },
    said: [
      { by: 'Orlen fire brigade', title: 'Call to the desk', firsthand: true },
      { by: 'Orlen waterworks', title: 'Readings of the night', firsthand: true },
    ],
    found: {
      ...{ outcome: 'confirmed', open: true, methods: ['geolocation', 'image analysis', 'interview'] },
      findings: 'Four pictures placed at the eastern foot; the engineer on duty confirms the readings.',
    },
    headlines: ['Orlen: water below the dam', 'Orlen, minute by minute', 'Thousands wait in Orlen'],
  },
  {
    statement: 'The trial of the vaccine was stopped after a death.',
    ...{ claimant: 'Agency for Medicines', desk: 'Health', priority: 'high', neededIn: 8.1, assignee: 'lead' },
    said: [{ by: 'Agency for Medicines', title: 'Notice on the trial', firsthand: true }],
    found: {
      ...{ outcome: 'confirmed', methods: ['document authentication', 'records search'] },
      findings: 'The notice is in the register; the agency confirms its number and date.',
    },
    headlines: ['Vaccine trial stopped', 'Why trials are stopped', 'The agency’s notice', 'What is known of the trial'],
    since: [
      {
        by: 'The maker of the vaccine',
        title: 'The trial is paused, not stopped',
        stance: 'disputes',
        firsthand: true,
      },
    ],
  },
  {
    statement: 'The airline cancels every tenth flight this winter.',
    ...{ claimant: 'Pilots’ Union', desk: 'Business' },
    said: [{ by: 'Pilots’ Union', title: 'Letter on the winter’s plan', firsthand: true }],
    headlines: ['Fewer flights this winter'],
    since: [{ by: 'Airport of Halm', title: 'The winter’s timetable', firsthand: true }],
  },
  {
    statement: 'The video of the harbour fire was filmed on Sunday.',
    ...{ claimant: 'A channel with 40,000 readers', desk: 'Verify', assignee: 'reporter' },
    said: [{ by: 'A channel with 40,000 readers', title: 'The harbour burns', firsthand: true }],
    found: {
      ...{ outcome: 'refuted', methods: ['chronolocation', 'reverse image search'] },
      findings: 'The same video was posted in 2021; shadows and the crane match that summer.',
    },
  },
  {
    statement: 'Ilves has agreed to play for the club until 2030.',
    ...{ claimant: 'The player’s agent', desk: 'Sport', assignee: 'reporter', neededIn: 30 },
    said: [{ by: 'The player’s agent', title: 'Conversation after the match', firsthand: true }],
  },
];

/** What was written on the claim of the case that the pictures show, on top of what the case holds. 0: the briefing. */
export const WRITTEN: readonly Said[] = [
  { by: 'Continental Wire', title: 'Pentagon confirms North Korean dead', from: [0] },
  { by: 'The Daily Paper', title: 'North Koreans killed, US says', from: [1] },
  { by: 'Northern Herald', title: 'First North Korean losses', from: [1] },
  { by: WITHHELD, title: 'Telephone call from the front near Kursk', firsthand: true },
  { by: 'Frontline Digest', title: 'Losses heavier than admitted' },
  { by: 'Eastern Monitor', title: 'Digest: heavy losses' },
];

/** Of these, the two that turn out to rest on each other. */
export const WRITTEN_LOOP = [5, 6] as const;
