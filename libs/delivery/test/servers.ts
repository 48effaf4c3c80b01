import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.pem`, import.meta.url));
const CERTIFICATE = { key: fixture('key'), cert: fixture('certificate') };

/** Trusts the certificate of the tests: for hooks.example.com and 127.0.0.1, valid until 2126. */
export const trusting = () => createSecureContext({ ca: CERTIFICATE.cert });

/** A real server on an address of this machine, which counts the connections that are opened to it. */
export interface LocalServer {
  readonly port: number;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export const httpServer = (listener: RequestListener, host = '127.0.0.1', port = 0): Promise<LocalServer> =>
  started(createHttpServer(listener), host, port);

export const httpsServer = (listener: RequestListener): Promise<LocalServer> =>
  started(createHttpsServer(CERTIFICATE, listener), '127.0.0.1', 0);

export const tcpServer = (onSocket: (socket: Socket) => void, host = '127.0.0.1'): Promise<LocalServer> =>
  started(createTcpServer(onSocket), host, 0);

async function started(server: Server | HttpServer, host: string, port: number): Promise<LocalServer> {
  let connections = 0;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections++;
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => undefined));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
