import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf, type ProblemName } from './problem.js';

/** For whoever still sends to get to know that nobody reads any more. */
const LINGER_MS = 2_000;

const BY_CODE: Readonly<Record<string, readonly [ProblemName, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'The line of the request and its headers may have 16 KiB at most.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'The request did not come to its end in time.'],
};

/**
 * Answers what is no request of HTTP, or one whose head is too large or never ends. There is no request yet that the
 * framework could answer: the problem document is written to the connection, which then ends.
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  // What comes in after the answer is as unreadable, and must not cut the answer off.
  if (socket.writableEnded) return;
  const [name, detail] = BY_CODE[error.code ?? ''] ?? ['malformed-request', 'This is no request of HTTP/1.1.'];
  const problem = problemOf(name, detail);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** Expectations that this service does not know are no reason to refuse what else it could do (RFC 9110, 10.1.1). */
export function ignoreExpectations(server: Server): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
}
