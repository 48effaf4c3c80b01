import { z } from 'zod';
import { EDITOR, NEWSROOM_ID, PERSON_ID, SESSION_ID, SIGNED_IN_AT } from './examples.js';
import { pageOf } from './paging.js';
import { GivenId, GivenMoment, Id, text, type Given } from './text.js';
import { Role } from './vocabulary.js';

/** A password as somebody types it. White space counts. Which ones are good is for the rules to say. */
export const typedPassword = () =>
  z
    .string()
    .min(1, 'This must not be empty.')
    .max(1024, 'This has more than 1024 characters.')
    .refine((words) => !/[\p{Surrogate}]/u.test(words), 'This holds half a character (a lone surrogate).');

/** Six digits of an app, or a recovery code; spaces and dashes in it mean nothing. */
export const typedCode = () =>
  z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{4,38}[A-Za-z0-9]$/, 'A code is wanted: six digits, or a recovery code.');

const CODE = 'The code of the second factor, where the person has one: six digits of their app, or a recovery code.';
const GOOD = 'Of 12 to 256 characters, and none that others would guess (rules `password.…`).';

export const NewSession = z
  .strictObject({
    login: text(320).describe('An e-mail address; or a name, where one single person has it.'),
    password: typedPassword(),
    newsroomId: Id.exactOptional().describe('Which newsroom, for a member of several.'),
    code: typedCode().exactOptional().describe(CODE),
  })
  .meta({
    id: 'NewSession',
    description: 'By what somebody signs in.',
    examples: [
      { login: 'editor@news.example', password: 'tall lamp eats seven violins' },
      { login: 'Desk editor', password: 'tall lamp eats seven violins', newsroomId: NEWSROOM_ID, code: '287082' },
    ],
  });

const SESSION = {
  id: SESSION_ID,
  person: { id: PERSON_ID, name: EDITOR.name, email: 'editor@news.example' },
  member: { id: EDITOR.id, name: EDITOR.name, role: 'editor' },
  newsroom: { id: NEWSROOM_ID, name: 'BBC News' },
  secondFactor: 'off',
  createdAt: SIGNED_IN_AT,
  seenAt: SIGNED_IN_AT,
  expiresAt: '2024-12-26T09:00:00.000Z',
  idleUntil: '2024-12-19T21:00:00.000Z',
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  current: true,
};

export const Session = z
  .strictObject({
    id: GivenId,
    person: z.strictObject({ id: GivenId, name: z.string(), email: z.string() }),
    member: z.strictObject({ id: GivenId, name: z.string(), role: Role }),
    newsroom: z.strictObject({ id: GivenId, name: z.string() }),
    secondFactor: z
      .enum(['off', 'on', 'needed'])
      .describe('`needed`: the newsroom asks for one, and until it is set up nothing else can be done.'),
    createdAt: GivenMoment,
    seenAt: GivenMoment.describe('When it was last heard of, to the minute.'),
    expiresAt: GivenMoment.describe('When it ends at the latest.'),
    idleUntil: GivenMoment.describe('When it ends if nothing is heard of it until then.'),
    agent: z.string().describe('What the browser said it is.'),
    current: z.boolean().describe('Whether it is the one that asks.'),
  })
  .meta({
    id: 'Session',
    description: 'That a person is signed in, as a member of one newsroom.',
    examples: [SESSION],
  });

export const SessionPage = pageOf('SessionPage', Session, [{ items: [SESSION], cursor: null }]);

export const PasswordChange = z
  .strictObject({
    current: typedPassword().describe('The password of now.'),
    password: typedPassword().describe(`The new one. ${GOOD}`),
  })
  .meta({
    id: 'PasswordChange',
    description: 'Another password.',
    examples: [{ current: 'tall lamp eats seven violins', password: 'five grey owls in a kettle' }],
  });

export const SecondFactor = z
  .strictObject({
    on: z.boolean().describe('Whether signing in takes a code.'),
    recoveryCodes: z.int().min(0).describe('How many recovery codes are left.'),
  })
  .meta({
    id: 'SecondFactor',
    description: 'What somebody has besides their password.',
    examples: [{ on: true, recoveryCodes: 9 }],
  });

export const SecondFactorBeginning = z
  .strictObject({
    password: typedPassword().exactOptional().describe('Their password, for those who have one.'),
  })
  .meta({
    id: 'SecondFactorBeginning',
    description: 'A wish for a second factor.',
    examples: [{ password: 'tall lamp eats seven violins' }],
  });

export const SecondFactorSecret = z
  .strictObject({
    secret: z.string().describe('To be typed into an app, in base 32.'),
    uri: z.string().describe('The same for an app to scan or open: `otpauth://totp/…`.'),
    qr: z.string().describe('The same as a picture: an SVG document.'),
  })
  .meta({
    id: 'SecondFactorSecret',
    description: 'What an app makes codes from. It is told this once.',
    examples: [
      {
        secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        uri: 'otpauth://totp/Caveat:editor%40news.example?issuer=Caveat&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
        qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 41 41">…</svg>',
      },
    ],
  });

export const SecondFactorCode = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/, 'A code of six digits is wanted.'),
  })
  .meta({
    id: 'SecondFactorCode',
    description: 'A code of the app, by which the second factor is confirmed.',
    examples: [{ code: '287082' }],
  });

export const RecoveryCodes = z
  .strictObject({
    recoveryCodes: z
      .array(z.string())
      .describe(
        'Each takes the place of a code once. They are told this once: print them, or keep them in a safe place.',
      ),
  })
  .meta({
    id: 'RecoveryCodes',
    description: 'What lets somebody in who has lost their app.',
    examples: [
      {
        recoveryCodes: [
          'b6rtfk-92kx6s-0mvqy9-e7hd54',
          'q1zs1s-m4tnj3-8wfaeq-53gchb',
          '7kyd6g-x0pjd1-rr6bgh-nt28ca',
          'e9mhkj-5vqwq5-1c4knr-zzp3fb',
          'ht37fy-j8dnh5-6yxbk0-0fsajk',
          '2wgkct-p5revj-vm9tvw-c1q8ae',
          'xn40kg-b7ch25-s3zd2x-k6fjhy',
          '8ar2n9-t0ywc4-n5qetc-9mvgwh',
          'd6pzbp-4hksvm-x1jbcm-w7rc63',
          'f3veeh-q9tmf7-g8yanb-20nkjx',
        ],
      },
    ],
  });

export const SecondFactorEnding = z
  .strictObject({
    password: typedPassword().exactOptional().describe('Their password, for those who have one.'),
    code: typedCode().describe('Six digits of the app, or a recovery code.'),
  })
  .meta({
    id: 'SecondFactorEnding',
    description: 'The end of a second factor.',
    examples: [{ password: 'tall lamp eats seven violins', code: '287082' }],
  });

export const Done = z
  .strictObject({})
  .meta({ id: 'Done', description: 'It was done, and there is nothing to say of it.', examples: [{}] });

export type NewSession = z.output<typeof NewSession>;
export type Session = Given<z.output<typeof Session>>;
export type SessionPage = Given<z.output<typeof SessionPage>>;
export type PasswordChange = z.output<typeof PasswordChange>;
export type SecondFactor = Given<z.output<typeof SecondFactor>>;
export type SecondFactorBeginning = z.output<typeof SecondFactorBeginning>;
export type SecondFactorSecret = Given<z.output<typeof SecondFactorSecret>>;
export type SecondFactorCode = z.output<typeof SecondFactorCode>;
export type RecoveryCodes = Given<z.output<typeof RecoveryCodes>>;
export type SecondFactorEnding = z.output<typeof SecondFactorEnding>;
export type Done = Given<z.output<typeof Done>>;
