import { Client } from 'pg';
import { dataSource } from './data-source.js';

const CHANNEL = 'caveat_outbox';
const RECONNECT_MS = 1_000;

/** Tells the dispatchers of other processes that the outbox holds something. */
export interface Notifier {
  /** Notifies soon. Calls while a notification is on its way share the next one: one in every commit would halve the writes. */
  readonly notify: () => void;
  close(): Promise<void>;
}

/** Opens a connection of its own, so that a wake-up never waits for a transaction. A lost wake-up costs one poll. */
export async function openNotifier(url: string): Promise<Notifier> {
  const source = dataSource({ url, poolSize: 1, applicationName: 'caveat wake-ups' });
  await source.initialize();
  let wanted = false;
  let sending: Promise<void> | undefined;
  const send = async (): Promise<void> => {
    while (wanted) {
      wanted = false;
      // A notification that gets lost with the server is none to wait for the disk for.
      await source
        .query(`SELECT set_config('synchronous_commit', 'off', false), pg_notify('${CHANNEL}', '')`)
        .catch(() => {});
    }
    sending = undefined;
  };
  return {
    notify: () => {
      wanted = true;
      sending ??= send();
    },
    close: async () => {
      await sending;
      await source.destroy();
    },
  };
}

/**
 * Calls `onWake` whenever another process has notified, and after each (re)connection, for what was missed meanwhile.
 * @returns a function that ends it
 */
export function listenForWakeUps(url: string, onWake: () => void): () => Promise<void> {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const again = (): void => {
    client = undefined;
    if (!ended) timer = setTimeout(() => void connect(), RECONNECT_MS).unref();
  };
  const connect = async (): Promise<void> => {
    const mine = new Client({ connectionString: url, application_name: 'caveat wake-ups', keepAlive: true });
    client = mine;
    mine.on('error', () => {});
    mine.on('end', again);
    mine.on('notification', onWake);
    try {
      await mine.connect();
      await mine.query(`LISTEN ${CHANNEL}`);
      onWake();
    } catch {
      // The end of a connection that was never made is not told.
      mine.removeListener('end', again);
      again();
    }
  };
  const started = connect();

  return async () => {
    ended = true;
    clearTimeout(timer);
    await started;
    await client?.end().catch(() => {});
  };
}
