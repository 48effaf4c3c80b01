import { Client } from './client.js';
import { EXIT } from './exit.js';
import type { Failure } from './expectations.js';
import type { Output } from './layout.js';
import { inkFor, widthOf } from './layout.js';
import { playScenario } from './play.js';
import { printFailure, printHead, printStep, printSummary } from './print.js';
import type { Progress } from './progress.js';
import { NotSettled, Refusal, ServiceUnreachable } from './refusal.js';
import type { Scenario } from './scenario.js';
import type { Played } from './timeline.js';

/** A service to play against. */
export interface Service {
  /** Where it listens, without `/v1`. */
  readonly url: string;
  /** The API key of an admin of the newsroom to play in. */
  readonly key: string;
}

export interface PlayFileOptions {
  readonly service: Service;
  readonly scenario: Scenario;
  readonly played: Played;
  /** Print nothing to `out`: the caller prints JSON. */
  readonly json: boolean;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  readonly out: Output;
  readonly err: Output;
  readonly progress: Progress;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Plays one scenario and prints it while it goes.
 *
 * @returns the exit code; rejects only when the signal breaks the play off or the player itself is wrong
 */
export async function playFile(options: PlayFileOptions): Promise<number> {
  const { service, scenario, played, json, timeout, signal, out, err, progress, environment } = options;
  const style = { ink: inkFor(out, environment), width: widthOf(out) };
  const print = (text: string): void => {
    progress.clear();
    if (!json) out.write(text);
  };
  const tell = (text: string): void => {
    progress.clear();
    err.write(`${text}\n`);
  };
  let told = 0;
  const onRetry = (reason: string): void => {
    progress.show(`waiting for ${service.url}: ${reason}`);
    if (err.isTTY === true || Date.now() - told < 10_000) return;
    told = Date.now();
    tell(`waiting for ${service.url}: ${reason}`);
  };
  print(printHead(scenario, style));
  try {
    await playScenario({
      client: new Client(service.url, { milliseconds: timeout, signal, onRetry }),
      admin: service.key,
      scenario,
      played,
      timeout,
      signal,
      onStep: (step, failures, words) => print(printStep(step, failures, words, style)),
      onProgress: (what) => progress.show(what),
      onNote: (note) => tell(`note: ${note}`),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    const exit = endOf(error, played);
    if (exit === undefined) throw error;
    const last = played.failed.at(-1);
    if (last?.step === null) print(`${printFailure(last, style).join('\n')}\n`);
    if (played.error !== undefined) tell(`${played.file}: ${played.error}`);
    print(printSummary(played, style));
    return exit;
  }
  print(printSummary(played, style));
  return played.failed.length === 0 ? EXIT.played : EXIT.expectationsFailed;
}

/** Notes in `played` what has ended a play before its end. Undefined for a fault of the player itself. */
function endOf(error: unknown, played: Played): number | undefined {
  if (error instanceof ServiceUnreachable || error instanceof NotSettled) {
    played.error = error.message;
    return EXIT.noService;
  }
  if (!(error instanceof Refusal)) return undefined;
  if (error.status === 401 || error.status === 403) {
    played.error = `the service refuses the key (${error.inWords()}): give the key of an admin`;
    return EXIT.wrongForm;
  }
  const nowhere = { step: null, at: null, claim: null } as const;
  const failure: Failure = { ...nowhere, field: 'setting the desk up', expected: 'accepted', found: error.inWords() };
  played.failed.push(failure);
  played.expectations += 1;
  return EXIT.expectationsFailed;
}
