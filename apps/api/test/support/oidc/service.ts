import { Client } from 'pg';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '#persistence/database.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember, type MemberToAdd } from '#workflow/newsroom/members.js';
import { testDatabase } from '../../../../../test/support/database.js';
import { createApi } from '../../../src/create-api.js';
import { PUBLIC_URL } from './browser.js';
import { CLIENT } from './real-provider.js';

/** The API with single sign-on for one newsroom, and a database of its own to look into. */
export interface SignInService {
  readonly url: string;
  readonly newsroomId: string;
  /** Of the admin that the newsroom was made with, who has no way in. */
  readonly adminId: string;
  readonly log: string[];
  newsroom(): Promise<{ newsroomId: string; admin: Caller }>;
  member(wanted: MemberToAdd): Promise<string>;
  /** A person who has a password, and is a member of these newsrooms. */
  person(email: string, ...newsroomIds: string[]): Promise<void>;
  /** Whether the newsroom wants a second factor of leads and admins. */
  demandSecondFactor(secondFactor: boolean): Promise<void>;
  /** What is in the database, whoever it belongs to. */
  readonly rows: <Row = Record<string, unknown>>(sql: string, ...values: unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

/** @param issuer null: no single sign-on is set up */
export async function signInService(issuer: string | null): Promise<SignInService> {
  const store = await testDatabase();
  const database = await openDatabase({ url: store.appUrl, poolSize: 5, applicationName: 'test sign-in' });
  const { transactions } = database;
  const workflow: Workflow = { transactions, clock: { now: () => new Date().toISOString() }, newId: uuidv7 };
  const newsroom = async () => {
    const settings = {
      ...{ name: 'BBC News', caveatName: 'the BBC', locale: 'en', locales: ['en'], caveatNames: {}, wording: {} },
      ...{
        disputeAt: 1,
        corroborateAt: 2,
        outdatedAfter: 600,
        secondFactor: false,
        signOffInPerson: false,
        markDelay: 8,
      },
    };
    const { newsroomId, admin } = await foundNewsroom(workflow, settings, { name: 'First', email: null });
    const caller = { newsroomId, memberId: admin.id, role: 'admin', via: 'terminal', machine: false } as const;
    return { newsroomId, admin: caller };
  };
  const { newsroomId, admin } = await newsroom();
  const settings = {
    ...{ clientId: CLIENT.id, clientSecret: CLIENT.secret, newsroomId },
    mapping: {
      claim: 'groups',
      roles: [
        { value: 'everybody', role: 'reporter' },
        { value: 'desk', role: 'editor' },
        { value: 'desk-leads', role: 'lead' },
        { value: 'chiefs', role: 'admin' },
      ],
    },
  } as const;
  const log: string[] = [];
  const app = await createApi({
    database,
    log: pino({ level: 'debug' }, { write: (line) => log.push(line) }),
    publicUrl: PUBLIC_URL,
    ...(issuer !== null && {
      singleSignOn: {
        settings: { issuer, ...settings },
        publicUrl: PUBLIC_URL,
        mode: 'development',
        secret: 'a secret of the test that is long enough',
      },
    }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const asOwner = new Client({ connectionString: store.adminUrl });
  await asOwner.connect();
  return {
    ...{ url: await app.getUrl(), newsroomId, adminId: admin.memberId, log, newsroom },
    member: async (wanted) => (await addMember(workflow, admin, wanted)).id,
    async person(email, ...newsroomIds) {
      const [id, hash] = [uuidv7(), '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0$c29tZSBoYXNo'];
      const person = 'INSERT INTO people (id, email, name, password_hash, created_at) VALUES ($1, $2, $2, $3, now())';
      await asOwner.query(person, [id, email, hash]);
      for (const newsroom of newsroomIds) {
        const member = `INSERT INTO members (id, newsroom_id, person_id, email, name, role, created_at)
          VALUES ($1, $2, $3, $4, $4, 'editor', now())`;
        await asOwner.query(member, [uuidv7(), newsroom, id, email]);
      }
    },
    async demandSecondFactor(secondFactor) {
      await changeNewsroom(workflow, admin, { secondFactor });
    },
    rows: async (sql, ...values) => (await asOwner.query(sql, values)).rows,
    async close() {
      await asOwner.end();
      await app.close();
      await database.close();
      await store.drop();
    },
  };
}
