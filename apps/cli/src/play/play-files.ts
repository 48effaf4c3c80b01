import { EXIT } from './exit.js';
import type { Output } from './layout.js';
import type { Service } from './play-file.js';
import { playFile } from './play-file.js';
import { Progress } from './progress.js';
import type { ScenarioFault } from './read-scenario.js';
import { faultInWords, readScenario } from './read-scenario.js';
import type { Scenario } from './scenario.js';
import type { Played } from './timeline.js';

/** A service on throwaway data, started for the play. */
export interface OwnService {
  /** Where it listens, without `/v1`. */
  readonly url: string;
  /** Makes a newsroom, with the API key of an admin. */
  newsroom(settings: Scenario['newsroom']): Promise<{ key: string }>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export interface PlayFilesOptions {
  readonly files: readonly string[];
  /** The service to play against; without it the play opens one of its own. */
  readonly service?: Service | undefined;
  readonly openService: (signal: AbortSignal | undefined) => Promise<OwnService>;
  /** Print one JSON object to `out`, and nothing else. */
  readonly json: boolean;
  /** Milliseconds for which the service may be away, or its jobs may move nothing. */
  readonly timeout: number;
  readonly out: Output;
  readonly err: Output;
  /** Breaks the play off; the service of its own is stopped all the same. */
  readonly signal?: AbortSignal | undefined;
  /** `process.env`, or what a test puts in its place. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Plays scenario files one after another, each in a newsroom of its own where the service is the player's own. Nothing is
 * sent, and nothing started, before every file has been found to be of the right form.
 *
 * @returns the exit code, one of EXIT
 */
export async function playFiles(options: PlayFilesOptions): Promise<number> {
  const { files, json, out, err } = options;
  const { parts, faults } = await readAll(files);
  if (faults.length > 0) {
    for (const fault of faults) err.write(`${faultInWords(fault)}\n`);
    if (json) out.write(`${JSON.stringify({ faults }, null, 2)}\n`);
    return EXIT.wrongForm;
  }
  const exit = await playAll(options, parts);
  if (json && exit !== EXIT.interrupted) {
    const all = parts.map(({ played }) => played);
    out.write(`${JSON.stringify(all.length === 1 ? all[0] : { files: all }, null, 2)}\n`);
  }
  return exit;
}

interface Part {
  readonly scenario: Scenario;
  readonly played: Played;
}

async function readAll(files: readonly string[]): Promise<{ parts: Part[]; faults: ScenarioFault[] }> {
  const parts: Part[] = [];
  const faults: ScenarioFault[] = [];
  for (const file of files) {
    const read = await readScenario(file);
    if ('faults' in read) faults.push(...read.faults);
    else parts.push({ scenario: read.scenario, played: { file, expectations: 0, failed: [], timeline: [] } });
  }
  return { parts, faults };
}

async function playAll(options: PlayFilesOptions, parts: readonly Part[]): Promise<number> {
  const { service, openService, err, signal } = options;
  const progress = new Progress(err);
  let own: OwnService | undefined;
  let exit: number = EXIT.played;
  try {
    if (!service) progress.show('starting a service on throwaway data');
    own = service ? undefined : await openService(signal);
    for (const { scenario, played } of parts) {
      signal?.throwIfAborted();
      const place = service ?? (await newsroomOf(own, scenario));
      const ended = await playFile({ ...options, service: place, scenario, played, progress });
      exit = Math.max(exit, ended);
      if (ended > EXIT.expectationsFailed) break;
    }
    return exit;
  } catch (error) {
    if (signal?.aborted) return EXIT.interrupted;
    progress.clear();
    err.write(`the play has broken off: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.noService;
  } finally {
    progress.clear();
    await own?.stop();
  }
}

async function newsroomOf(own: OwnService | undefined, { newsroom }: Scenario): Promise<Service> {
  if (!own) throw new Error('there is no service to play against');
  return { url: own.url, ...(await own.newsroom(newsroom)) };
}
