import type { Newsroom } from '#contracts/newsroom.js';
import { NothingToActOn, act } from './act.js';
import { CaveatName } from './caveat-name.js';
import type { ClaimState } from './claims.js';
import { settledClaims } from './claims.js';
import type { Client } from './client.js';
import type { Desk } from './desk.js';
import { setUpDesk } from './desk.js';
import type { Failure } from './expectations.js';
import { countExpectations, mismatches } from './expectations.js';
import { Refusal } from './refusal.js';
import type { Scenario, Step } from './scenario.js';
import type { Played, TimelineStep } from './timeline.js';
import { movesBetween } from './timeline.js';
import { StepWords } from './words.js';

export interface PlayOptions {
  readonly client: Client;
  /** The API key of an admin of the newsroom. */
  readonly admin: string;
  readonly scenario: Scenario;
  /** Filled as the play goes on, so that a play that breaks off leaves what it has seen. */
  readonly played: Played;
  /** Milliseconds for which no job may move anything before the play is given up. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  readonly onStep: (step: TimelineStep, failures: readonly Failure[], words: StepWords) => void;
  /** Told what the play is at, as often as that changes. */
  readonly onProgress: (what: string) => void;
  /** Told something that the reader of the result should know. */
  readonly onNote: (note: string) => void;
}

/**
 * Plays a scenario in the newsroom of the admin's key, step by step, waiting after each until the jobs have settled.
 * A step that goes otherwise than the file says is a failed expectation, and the play goes on.
 *
 * @throws {Refusal} when the desk can't be set up; {ServiceUnreachable}; {NotSettled}
 */
export async function playScenario(options: PlayOptions): Promise<void> {
  const { client, admin, scenario, played, timeout, signal, onStep, onProgress, onNote } = options;
  const words = new StepWords(scenario);
  played.expectations = countExpectations(scenario.steps);
  const { locale, caveatName: named } = scenario.newsroom;
  onProgress('setting the desk up');
  const { body: newsroom } = await client.get<Newsroom>('/newsroom', admin);
  const caveatName = new CaveatName(named, newsroom.settings.caveatNames[locale] ?? newsroom.settings.caveatName);
  const desk = await setUpDesk(client, admin, scenario);
  const settle = (step: number): Promise<Map<string, ClaimState>> => {
    const place = `step ${step} of ${scenario.steps.length}`;
    const onWait = (claims: readonly string[]) => onProgress(`${place}: waiting for ${claims.join(', ')}`);
    return settledClaims(client, desk, { locale, timeout, signal, onWait });
  };
  let before = await settle(0);
  let noted = false;
  for (const [index, step] of scenario.steps.entries()) {
    onProgress(`step ${index + 1} of ${scenario.steps.length}`);
    const failure = await attempt(client, desk, step);
    const after = await settle(index + 1);
    const failures: Failure[] = [];
    if (failure) failures.push({ step: index, at: step.at, claim: null, ...failure });
    if (failure && !step.refused) played.expectations += 1;
    for (const [claim, expected] of Object.entries(step.expect ?? {})) {
      const state = after.get(claim);
      if (!state) continue;
      for (const found of mismatches(expected, state, caveatName)) {
        failures.push({ step: index, at: step.at, claim, ...found });
      }
    }
    if (caveatName.used && !noted) {
      noted = true;
      onNote(
        `this newsroom calls itself “${caveatName.ofNewsroom}”: expected caveats are read with that in place of “${named}”`,
      );
    }
    const entry = {
      at: step.at,
      step: index,
      what: words.step(step),
      expectations: countExpectations([step]),
      moved: movesBetween(before, after),
    };
    played.timeline.push(entry);
    played.failed.push(...failures);
    onStep(entry, failures, words);
    before = after;
  }
}

/** Does the step. What it returns is how it went otherwise than the file says. */
async function attempt(
  client: Client,
  desk: Desk,
  step: Step,
): Promise<Omit<Failure, 'step' | 'at' | 'claim'> | undefined> {
  const expectedRule = step.refused?.rule;
  try {
    await act(client, desk, step.at, step.refused?.step ?? step);
    return expectedRule === undefined ? undefined : { field: 'refused', expected: expectedRule, found: 'accepted' };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof NothingToActOn)) throw error;
    const found = error instanceof Refusal ? error.inWords() : error.message;
    if (expectedRule !== undefined) {
      const right = error instanceof Refusal && error.rule === expectedRule;
      return right ? undefined : { field: 'refused', expected: expectedRule, found };
    }
    const action = Object.keys(step).find((name) => name !== 'at') ?? 'step';
    return { field: action, expected: 'accepted', found };
  }
}
