import { connect } from 'node:net';

const PATIENCE_MS = 1_000;

/** PostgreSQL's SSLRequest: length 8, code 80877103 (protocol 3.0, message formats). It needs no account. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * Whether a PostgreSQL on 127.0.0.1 answers. A process that a signal is just ending still shows in the process table,
 * but answers no more.
 */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: PATIENCE_MS });
    const settle = (answer: boolean): void => {
      resolve(answer);
      socket.destroy();
    };
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (reply) => settle(reply[0] === 0x4e || reply[0] === 0x53));
    for (const event of ['timeout', 'error', 'close']) socket.once(event, () => settle(false));
  });
}
