import { once } from 'node:events';
import type { Mode } from '../plan/fault.js';
import { forkHelper, said } from '../stage/helper.js';

/** The process that takes the webhooks, as those who give it its faults see it. */
export interface ReceiverProcess {
  /** Where an endpoint takes its webhooks. */
  urlOf(endpoint: string): string;
  /** Has an endpoint behave otherwise from now on. */
  setMode(endpoint: string, mode: Mode): Promise<void>;
  /** Another key (`whsec_…`, `whpk_…`) to verify with, beside those before it. */
  addKey(endpoint: string, key: string): Promise<void>;
  /** The ports of those whose requests wait for their answers. */
  waiting(): Promise<ReadonlySet<number>>;
  stop(): Promise<void>;
}

/** @param log the file to which it adds its lines */
export async function startReceiver(log: string): Promise<ReceiverProcess> {
  const child = forkHelper('receiver/main.js', [log]);
  const url = await said(child, /listens on (http:\S+)/);
  const change = async (endpoint: string, what: object): Promise<void> => {
    await fetch(`${url}/endpoints/${endpoint}`, { method: 'POST', body: JSON.stringify(what) });
  };
  return {
    urlOf: (endpoint) => `${url}/to/${endpoint}`,
    setMode: (endpoint, mode) => change(endpoint, { mode }),
    addKey: (endpoint, key) => change(endpoint, { key }),
    waiting: async () => new Set((await (await fetch(`${url}/open`)).json()) as number[]),
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
