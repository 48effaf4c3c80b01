import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test's own. `issuer`: where it listens. */
export interface Listening {
  readonly server: Server;
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

/** @param port any that is free, where none is told */
export async function listening(port = 0): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    server,
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
