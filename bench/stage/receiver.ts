import { fork } from 'node:child_process';
import type { Arrival } from '../receiver.js';
import { RECEIVER } from './processes.js';

/** A receiver of webhooks in a process of its own. */
export interface Receiver {
  readonly url: string;
  count(): Promise<number>;
  /** What has come since it was last asked. */
  arrivals(): Promise<Arrival[]>;
  stop(): void;
}

export async function startReceiver(): Promise<Receiver> {
  const child = fork(RECEIVER, { serialization: 'advanced', env: {}, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the receiver ended with ${code}`)));
    child.stdout?.once('data', (said: Buffer) => resolve(/http:\S+/.exec(said.toString())?.[0] ?? ''));
  });
  const ask = <Answer>(what: 'count' | 'arrivals'): Promise<Answer> =>
    new Promise((resolve) => {
      child.once('message', (answer) => resolve(answer as Answer));
      child.send(what);
    });
  return { url, count: () => ask('count'), arrivals: () => ask('arrivals'), stop: () => child.disconnect() };
}
