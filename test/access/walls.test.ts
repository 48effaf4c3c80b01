import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ask, jsonOf, type Answer } from './support/asking.js';
import type { Document, Operation } from './support/document.js';
import { fill, type Filled } from './support/filling.js';
import { Listener } from './support/listener.js';
import { staffedNewsroom, type Credential } from './support/people.js';
import { requestFor, type Parts } from './support/requests.js';
import { startService, type Service } from './support/service.js';
import { restOf, within } from './support/tables.js';
import { readStream } from './support/stream.js';
import { badBodies } from './support/bad-bodies.js';
import { lostCredentials } from './support/lost-credentials.js';
import { idPlaces, valueAt, withAt } from './support/places.js';
import { wireTap, type WireTap } from './support/wire-tap.js';

jest.setTimeout(120_000);

// Everything that can be called is read from the document of the running service. What is added to it is covered here
// without a change: by its path, its schemas and its examples.

/** Words that are in no text of the service. */
const THEIRS = 'Zyxwhisper';
const OURS = 'Qvortune';

let service: Service;
let tap: WireTap;
let document: Document;
let closed: readonly Operation[];
let ours: Filled;
let theirs: Filled;
let listener: Listener;

beforeAll(async () => {
  service = await startService(async (url) => {
    tap = await wireTap(url);
    return tap.url;
  }, 3);
  ({ document } = service);
  closed = document.operations.filter(({ roles }) => roles !== null);
  theirs = await fill(service.url, document, await staffedNewsroom(service.workflow, 'Theirs'), THEIRS);
  ours = await fill(service.url, document, await staffedNewsroom(service.workflow, 'Ours'), OURS);
  listener = new Listener(service.url, document, theirs, THEIRS);
});
afterAll(async () => {
  await service?.close();
  tap?.close();
});

const nobodys = (operation: Operation): string[] => operation.ids.map(() => randomUUID());
const ruleOf = (answer: Answer): string | undefined => (jsonOf(answer) as { rule?: string } | undefined)?.rule;
const isProblem = ({ status, type, text }: Answer): boolean =>
  status >= 400 && status < 500 && document.faultsInProblem(status, type, text).length === 0;
/** Where many are asked for at once, one that is not there has a problem of its own. */
const isLeftOut = (answer: Answer, id: string): boolean => {
  const { results = [] } = (jsonOf(answer) ?? {}) as { results?: { claimId: string; problem?: { status: number } }[] };
  return answer.status === 200 && results.some(({ claimId, problem }) => claimId === id && problem?.status === 404);
};
const told = (name: string, { status, text }: Answer): string => `${name}: ${status} ${text.slice(0, 300)}`;

describe('an operation of the document', () => {
  it('is one of several dozen, and those that concern something have something to concern in either newsroom', () => {
    expect(closed.length).toBeGreaterThan(40);
    for (const filled of [ours, theirs])
      expect(closed.filter((each) => filled.known.for(each).length === 0).map(({ id }) => id)).toEqual([]);
    const reading = closed.filter(({ method }) => method === 'GET');
    expect(reading.filter(({ id }) => !ours.done.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('is refused to whoever has no credential that holds, and what they send is not looked at', async () => {
    const wrong: string[] = [];
    const lost = await lostCredentials(service, ours);
    for (const operation of closed) {
      const ids = nobodys(operation);
      const broken = { ids, ...(operation.body && { raw: '{"', headers: { 'content-type': 'text/plain' } }) };
      const calls = Object.entries(lost).map(async ([name, credential]) => {
        const answer = await listener.call(operation, credential, broken);
        const isAsked = String(answer.headers['www-authenticate']).startsWith('Bearer');
        if (answer.status !== 401 || !isAsked || !isProblem(answer))
          wrong.push(told(`${operation.id} with ${name}`, answer));
        return answer.text;
      });
      const [text] = await Promise.all(calls);
      const fine = await listener.call(operation, {}, { ids, body: ours.bodyOf(operation) });
      if (fine.text !== text) wrong.push(told(operation.id, fine));
    }
    expect(wrong).toEqual([]);
  });

  it.each(['session', 'key'] as const)('is open by %s to the roles that it names and to no others', async (via) => {
    const wrong: string[] = [];
    const people = document.roles.map((role) => ours.people[role as keyof Filled['people']]);
    const keys = await Promise.all(people.map(async (person) => person.key()));
    for (const operation of closed) {
      const attempts = people.map(async (person, index) => {
        const credential = (via === 'key' && keys[index]) || (await person.session());
        const name = `${operation.id} as ${person.role} by ${via}`;
        const isAllowed = operation.roles?.includes(person.role) && (via === 'session' || operation.scope !== null);
        const body = ours.bodyOf(operation);
        const nothing = await listener.call(operation, credential, { ids: nobodys(operation), body });
        // Whether something is there is told only to those who may know. What a rule keeps for oneself is asked for as well.
        const isKept = isAllowed && nothing.status === 403 && operation.ids.length > 0;
        const own = operation.ids.map(() => person.memberId);
        const answer = isKept ? await listener.call(operation, credential, { ids: own, body }) : nothing;
        const rule = answer.status === 403 && isProblem(answer) ? ruleOf(answer) : undefined;
        // By a key, a rule may keep from all what the table does not: see the description of the operation.
        const isIn = via === 'key' && isKept ? !TABLES_RULES.includes(rule ?? '') : ![401, 403].includes(answer.status);
        if (isAllowed ? !isIn : !rule) wrong.push(told(name, answer));
      });
      await Promise.all(attempts);
    }
    expect(wrong).toEqual([]);
  });

  it('is open to a key of the one scope that it names, and to a key of any other alone it is not', async () => {
    const wrong: string[] = [];
    for (const scope of document.scopes) {
      const scopes = [scope] as never;
      const keys = { admin: await ours.people.admin.key({ scopes }), lead: await ours.people.lead.key({ scopes }) };
      const attempts = closed.map(async (operation) => {
        const key = operation.roles?.includes('admin') ? keys.admin : keys.lead;
        const answer = await listener.call(operation, key, { ids: nobodys(operation), body: ours.bodyOf(operation) });
        const refusal = operation.scope === null ? 'session.needed' : operation.scope === scope ? null : 'key.scope';
        const isRefused = answer.status === 403 && ruleOf(answer) === refusal;
        if (refusal ? !isRefused : [401, 403].includes(answer.status))
          wrong.push(told(`${operation.id} by a key of ${scope}`, answer));
      });
      await Promise.all(attempts);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what another newsroom has', () => {
  /** A request that names one thing by its id: what is theirs, in place of what is ours. */
  interface Naming {
    readonly name: string;
    readonly operation: Operation;
    readonly theirs: string;
    readonly parts: (id: string) => Parts;
  }

  function namings(): Naming[] {
    return closed.flatMap((operation) => {
      const [own = [], foreign = []] = [ours, theirs].map(({ known }) => known.for(operation)[0]);
      const [body, theirBody] = [ours.bodyOf(operation), theirs.bodyOf(operation)];
      const naming = (name: string, id: unknown, parts: (id: string) => Parts): Naming => ({
        ...{ name: `${operation.id} ${name}`, operation, theirs: String(id), parts },
      });
      return [
        ...operation.ids.map((name, index) =>
          naming(`{${name}}`, foreign[index], (id) => ({ ids: own.with(index, id), body })),
        ),
        ...idPlaces(body).map((place) =>
          naming(place.join('/'), valueAt(theirBody, place), (id) => ({ ids: own, body: withAt(body, place, id) })),
        ),
      ];
    });
  }

  const call = async ({ operation, parts }: Naming, id: string): Promise<Answer> =>
    listener.call(operation, await ours.personFor(operation).session(), {
      ...{ ...parts(id), idempotencyKey: randomUUID() },
    });

  it('is not found by its id, in the very words in which nothing is', async () => {
    const wrong: string[] = [];
    for (const naming of namings()) {
      const nobodysId = randomUUID();
      const [answer, nobody] = [await call(naming, naming.theirs), await call(naming, nobodysId)];
      if (
        !(isProblem(answer) || isLeftOut(answer, naming.theirs)) ||
        plain(answer, naming.theirs) !== plain(nobody, nobodysId)
      )
        wrong.push(`${told(naming.name, answer)}, but of nothing ${nobody.status} ${nobody.text.slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
  });

  // A clock would tell of this machine. What the service and its database say to one another tells what time is spent on.
  it('takes the service the same work as what is not there: message for message, of the same sizes', async () => {
    const wrong: string[] = [];
    for (const naming of namings()) {
      const key = await ours.personFor(naming.operation).key();
      const heard = async (id: string): Promise<string> => {
        const { method, path, headers, body } = requestFor(naming.operation, naming.parts(id));
        const request = { method, path, headers: { ...headers, ...key }, body };
        return (await tap.during(async () => listener.ask(request))).join(' ');
      };
      // What is done once in a while, as keeping that a key was used, may come between: then they are heard again.
      let isSame = false;
      let last: string[] = [];
      for (let tries = 0; !isSame && tries < MOST_HEARD; tries += 1) {
        last = [await heard(naming.theirs), await heard(randomUUID())];
        isSame = last[0] === last[1];
      }
      if (!isSame || last[0] === '') wrong.push(`${naming.name}: ${last.join(' | ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is in no list, for whatever is asked', async () => {
    for (const operation of closed.filter(({ method }) => method === 'GET')) {
      const ids = ours.known.for(operation)[0] ?? [];
      const theirIds = theirs.known.for(operation)[0] ?? [];
      for (const { name, in: place, schema } of operation.parameters) {
        if (place !== 'query') continue;
        const { type, format } = document.resolve(schema);
        const theirSession = await theirs.personFor(operation).session();
        const { cursor } = name === 'cursor' ? await cursorOf(operation, theirSession, theirIds) : { cursor: null };
        const values = [
          ...(name === 'cursor' && cursor ? [cursor] : []),
          ...(name === 'limit' ? ['1', '200'] : []),
          ...(type === 'string' && format === undefined ? [THEIRS, '%', '_', '%25'] : []),
          ...(format === 'uuid' ? theirs.known.named(name) : []),
        ];
        for (const value of values) {
          const query = `${name}=${encodeURIComponent(value)}`;
          await listener.call(operation, await ours.personFor(operation).session(), { ids, query });
        }
      }
    }
    expect(listener.leaks).toEqual([]);
  });

  it('is in no stream, also while it is made', async () => {
    const streams = closed.filter(({ answers }) => answers['200']?.['text/event-stream']);
    expect(streams.length).toBeGreaterThan(0);
    const making = closed.find(({ method, path }) => method === 'POST' && path === '/v1/claims') as Operation;
    for (const operation of streams) {
      const request = requestFor(operation, { ids: [], headers: { 'last-event-id': '0' } });
      const credential = await ours.personFor(operation).session();
      const file = async (filled: Filled): Promise<string> => {
        const asking = requestFor(making, { ids: [], body: filled.bodyOf(making) });
        const by = await filled.personFor(making).session();
        const answer = await ask(service.url, { ...asking, headers: { ...asking.headers, ...by } });
        return (jsonOf(answer) as { id: string }).id;
      };
      const heard = await readStream(
        service.url,
        { ...request, headers: { ...request.headers, ...credential } },
        async () => {
          theirs.known.learn(making, [], { id: await file(theirs) });
          return file(ours);
        },
      );
      listener.look(request, heard);
    }
    expect(listener.leaks).toEqual([]);
  });

  it('is not answered again to whoever has its Idempotency-Key', async () => {
    // Either newsroom was filled with the same keys, and each call was done in both.
    const making = closed.filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key'));
    const both = making.filter(({ id }) => ours.done.has(id) && theirs.done.has(id));
    expect(both.length).toBeGreaterThan(5);
    for (const operation of both)
      await listener.call(operation, await ours.personFor(operation).session(), {
        ids: ours.known.for(operation)[0] ?? [],
        body: ours.bodyOf(operation),
        idempotencyKey: `${operation.id} 0`,
      });
    expect(listener.leaks).toEqual([]);
  });

  it('was in no answer, header or line of the log in all of this', () => {
    expect(listener.leaks).toEqual([]);
    expect(service.log.filter((line) => line.includes(THEIRS) || /cv[tsi]_[0-9a-f]{32}/.test(line))).toEqual([]);
  });

  it('is in no row of any table that the service can read when it is in our newsroom, or in none', async () => {
    const { newsroomId } = theirs;
    const owners = [newsroomId, ...Object.values(theirs.people).map(({ personId }) => personId)];
    const ids = [...owners, ...theirs.known.all()];
    await within(service, restOf(newsroomId, theirs.people.admin.personId), async (tables, count) => {
      expect(tables.length).toBeGreaterThan(20);
      for (const table of tables) {
        // Limits are counted by the ids of credentials, which are in no newsroom, and are no secret.
        const isTheirs = NOBODYS_TABLES.includes(table) ? isOf([]) : isOf(ECHOES.includes(table) ? owners : ids);
        const there = await count('owner', table, isTheirs);
        expect({ table, isThere: there > 0 }).toEqual({ table, isThere: !NOBODYS_TABLES.includes(table) });
        for (const newsroom of [ours.newsroomId, randomUUID(), ''])
          for (const person of [ours.people.admin.personId, '']) {
            const seen = await count('service', table, isTheirs, { newsroom, person });
            expect({ table, newsroom, person, seen }).toEqual({ table, newsroom, person, seen: 0 });
          }
      }
    });
  });
});

/** What is kept here of answers repeats the ids that were asked for, of which none was found. */
const ECHOES = ['idempotency_keys'];

/** Where a row names one of these ids, or has a text of theirs. */
function isOf(ids: readonly string[]): string {
  return `t::text ~* '${[THEIRS, ...ids].join('|')}'`;
}

describe('what cannot be right', () => {
  it('as an id is a problem document of 4xx', async () => {
    const wrong: string[] = [];
    for (const operation of closed)
      for (const [index] of operation.ids.entries()) {
        const attempts = NO_IDS.map(async (id) => {
          const ids = (ours.known.for(operation)[0] ?? []).with(index, id);
          const answer = await listener.call(operation, await wayIn(operation), { ids, body: ours.bodyOf(operation) });
          if (!isProblem(answer)) wrong.push(told(`${operation.id} of ${id}`, answer));
        });
        await Promise.all(attempts);
      }
    expect(wrong).toEqual([]);
  });

  it('as a body is a problem document that says so', async () => {
    const wrong: string[] = [];
    for (const operation of document.operations) {
      const bodies = badBodies(document, operation, ours.bodyOf(operation));
      const attempts = bodies.map(async ({ name, raw, statuses, type = 'application/json' }) => {
        const parts = { ids: ours.known.for(operation)[0] ?? [], raw, headers: { 'content-type': type } };
        const answer = await listener.call(operation, await wayIn(operation), parts);
        if (!statuses.includes(answer.status) || !isProblem(answer))
          wrong.push(told(`${operation.id} with ${name}`, answer));
      });
      await Promise.all(attempts);
    }
    expect(wrong).toEqual([]);
  });

  it('as a query is a problem document that says so', async () => {
    const wrong: string[] = [];
    for (const operation of closed) {
      const names = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
      if (names.length === 0) continue;
      for (const query of [
        'unforeseen=1',
        ...names.flatMap((name) => [`${name}=%00`, `${name}=`, `${name}=x&${name}=y`]),
      ]) {
        const ids = ours.known.for(operation)[0] ?? [];
        const answer = await listener.call(operation, await wayIn(operation), { ids, query });
        if (![400, 422].includes(answer.status) || !isProblem(answer))
          wrong.push(told(`${operation.id}?${query}`, answer));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('as a method is 405 with those that the path takes', async () => {
    const wrong: string[] = [];
    for (const template of new Set(document.operations.map((each) => each.path))) {
      const path = template.replaceAll(/\{\w+\}/g, () => randomUUID());
      const taken = document.operations.filter((each) => matches(each, path)).map(({ method }) => method);
      for (const method of METHODS.filter((each) => !taken.includes(each))) {
        const answer = await listener.ask({ method, path, headers: await ours.people.admin.session() });
        const allowed = String(answer.headers['allow']).split(', ');
        if (answer.status !== 405 || !isProblem(answer) || taken.some((each) => !allowed.includes(each)))
          wrong.push(told(`${method} ${path}`, answer));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has made the service fail at nothing, nor answer what its document does not say', () => {
    expect(service.log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
    expect(listener.surprises).toEqual([]);
  });
});

/** What the guard says of a key that the table keeps out. */
const TABLES_RULES = ['session.needed', 'key.scope'];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const MOST_HEARD = 5;

const NO_IDS = [
  'x',
  '0',
  '%00',
  '%ff',
  '%zz',
  '..%2f..',
  'null',
  "'%20OR%201=1--",
  `${randomUUID()}0`,
  'x'.repeat(5_000),
];

/** Of no newsroom: which migrations were done, and how much of the limits was used. */
const NOBODYS_TABLES = ['migrations', 'rate_limits'];

function matches({ path }: Operation, sent: string): boolean {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(sent);
}

/** A way in for whoever may: a key, or a session of its own where only who has signed in may. */
async function wayIn(operation: Operation): Promise<Credential> {
  const person = ours.personFor(operation);
  return operation.scope === null ? person.session() : (keys[person.role] ??= person.key());
}

const keys: Record<string, Promise<Credential>> = {};

async function cursorOf(
  operation: Operation,
  credential: Readonly<Record<string, string>>,
  ids: readonly string[],
): Promise<{ cursor: string | null }> {
  const { path, method, headers } = requestFor(operation, { ids, query: 'limit=1' });
  const answer = await ask(service.url, { path, method, headers: { ...headers, ...credential } });
  return { cursor: null, ...(jsonOf(answer) as object) };
}

/** An answer without what differs between any two. */
function plain({ status, headers, text }: Answer, id: string): string {
  const { date: _, ratelimit: __, ...rest } = headers;
  return JSON.stringify({ status, rest, text }).replaceAll(id, '<id>');
}
