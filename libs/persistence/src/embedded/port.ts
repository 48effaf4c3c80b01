import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * The port of the data folder on 127.0.0.1: the one of last time when it is free, else another that is, which is then
 * remembered.
 */
export async function choosePort(file: string): Promise<number> {
  const port = (await tryPort(lastPort(file))) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  writeFileSync(file, `${port}\n`, { mode: 0o600 });
  return port;
}

function lastPort(file: string): number {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
