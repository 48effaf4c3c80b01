import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '#persistence/database.js';
import { openNotifier } from '#persistence/wake-ups.js';

/** A message of PostgreSQL's protocol: its type, its length, its content. */
function message(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(type), length, content]);
}

const WELCOME = message('R', Buffer.from([0, 0, 0, 0]));
const READY = message('Z', Buffer.from('I'));
const CUT = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
);

describe('a connection that is cut in the moment in which it is made', () => {
  let server: Server;
  let url: string;

  // On a busy machine both lie in the socket when it is read: that it is ready, and that it is cut.
  beforeEach(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, CUT])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `postgres://caveat@127.0.0.1:${(server.address() as AddressInfo).port}/caveat`;
  });
  afterEach(() => {
    server.close();
  });

  it('is a database that cannot be reached, and ends no process', async () => {
    const opening = openDatabase({ url, poolSize: 2, applicationName: 'cut' });
    await expect(opening).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    await expect(openNotifier(url)).rejects.toThrow(/terminat|not queryable/);
  });
});
