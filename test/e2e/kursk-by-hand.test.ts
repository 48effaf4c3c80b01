import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ScenarioSchema, type Step } from '#cli/play/scenario.js';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { openReceiver, TO_THIS_MACHINE, type Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { signOff, submitVerification } from './kursk/checking.js';
import type { Hands } from './kursk/hands.js';
import { goToDesk, goToInvitations, invite, join, makeEndpoint, settle } from './kursk/people.js';
import { Reporting } from './kursk/reporting.js';
import { seeExpected, type Shown } from './kursk/shown.js';
import { caveatsIn, expectWellTold, raisedIn, statusesIn, toldOf, type Told } from './kursk/told.js';
import { TestNewsroom } from './people/newsroom.js';

jest.setTimeout(240_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const scenario = ScenarioSchema.parse(JSON.parse(readFileSync('examples/kursk-december-2024.json', 'utf8')));

withBrowser('a newsroom that has nothing but the desk and a keyboard', () => {
  let newsroom: TestNewsroom;
  let receiver: Receiver;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    receiver = await openReceiver();
    newsroom = await TestNewsroom.open(browser, { worker: true, more: TO_THIS_MACHINE });
  });
  afterAll(async () => {
    await newsroom?.close();
    await receiver?.close();
    await browser?.close();
  });

  it('works the case of Kursk from an empty newsroom to the demotion at its end, and tells each change once', async () => {
    const people = new Map<string, Hands>();
    /** What the desk showed of each claim, each time that something was expected of it. */
    const shown = new Map<string, Shown[]>(scenario.claims.map(({ key }) => [key, []]));
    const of = (key: string): Hands => people.get(key)!;
    const toldOfClaim = (key: string): Told[] =>
      toldOf(receiver.received, scenario.claims.find((claim) => claim.key === key)!.statement);

    const admin = await join(newsroom, newsroom.firstLink, 'Ada');
    await settle(admin, scenario.newsroom.caveatName);
    const secret = await makeEndpoint(admin, receiver.url);
    await goToInvitations(admin);
    for (const person of scenario.people) {
      const link = await invite(admin, person);
      people.set(person.key, await join(newsroom, link, person.name));
    }
    await goToDesk(admin);

    const reporter = of('rep');
    const reporting = new Reporting(reporter, scenario);
    for (const { key } of scenario.claims) await reporting.fileClaim(key);
    for (const step of scenario.steps) await work(step);

    const retracted = scenario.steps.flatMap(({ retract }) => retract?.report ?? []);
    const checked = scenario.steps.flatMap(({ signOff: signed }) => signed?.claim ?? []);
    for (const { key } of scenario.claims) {
      const wanted = scenario.steps.flatMap(({ expect: all }) => all?.[key]?.status ?? []);
      const seen = shown.get(key)!;
      const isBelow = scenario.steps.some(
        ({ report }) => report && retracted.includes(report.key) && report.evidence.some(({ claim }) => claim === key),
      );
      const reasons = [
        ...(checked.includes(key) ? ['sign_off_requested'] : []),
        ...(isBelow ? ['source_retracted'] : []),
      ];
      const told = () => {
        const all = toldOfClaim(key);
        return { key, statuses: statusesIn(all), caveats: caveatsIn(all), reasons: raisedIn(all) };
      };
      const toBeTold = {
        ...{ key, statuses: changesIn(['reported', ...wanted]), caveats: changesIn(seen.map(({ caveat }) => caveat)) },
        reasons,
      };
      await until(() => isDeepStrictEqual(told(), toBeTold)).catch(() => undefined);
      expect(told()).toEqual(toBeTold);
      // Nothing below the verified claim was taken back, so nothing challenges its verification.
      expect([key, seen.at(-1)?.attention]).toEqual([key, isBelow ? ['A source took a report back'] : []]);
    }
    const ofClaims = scenario.claims.flatMap(({ key }) => toldOfClaim(key));
    const others = receiver.received.map(({ event }) => event.type).filter((type) => !type.startsWith('claim.'));
    expect(others).toEqual(retracted.map(() => 'report.retracted'));
    expect(receiver.received).toHaveLength(ofClaims.length + others.length);
    expectWellTold(receiver.received, secret);

    async function work({ report, derive, retract, refused, signOff: signed, expect: expected }: Step): Promise<void> {
      if (report) await reporting.fileReport(report);
      if (derive) await reporting.correctLineage(derive);
      if (retract) await reporting.takeBack(retract);
      const found = refused?.step.verify;
      if (found) await submitVerification(of(found.by), scenario, found);
      if (signed) await signOff(of(signed.by), scenario, signed.claim);
      for (const [key, wanted] of Object.entries(expected ?? {})) {
        const seen = await seeExpected(reporter, scenario, key, wanted);
        shown.get(key)!.push(seen);
        // What the desk shows has been told, or is about to be.
        if (wanted.status) await until(() => statusesIn(toldOfClaim(key)).at(-1) === wanted.status);
      }
    }
  });
});

/** What differs from what was before it. */
const changesIn = <T>(values: readonly T[]): T[] => values.filter((value, index) => index === 0 || value !== values[index - 1]); // prettier-ignore
