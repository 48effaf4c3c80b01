import { connect, type Socket } from 'node:net';

/** A client that costs the machine as little as it can: one request at a time on one socket, told by its bytes. */
export class HttpConnection {
  private readonly socket: Socket;
  private received = '';
  private settle: ((answer: { status: number; head: string }) => void) | undefined;
  private fail: ((error: Error) => void) | undefined;

  constructor(host: string, port: number) {
    this.socket = connect({ host, port, noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (chunk: string) => this.read(chunk));
    this.socket.on('error', (error) => this.fail?.(error));
    this.socket.on('close', () => this.fail?.(new Error('the server closed the connection')));
  }

  /** @param text a whole request, ASCII */
  async send(text: string): Promise<{ status: number; head: string }> {
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
      this.socket.write(text, 'latin1');
    });
  }

  close(): void {
    this.fail = undefined;
    this.socket.destroy();
  }

  private read(chunk: string): void {
    this.received = this.received === '' ? chunk : this.received + chunk;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.slice(0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.fail?.(new Error(`an answer of unknown length:\n${head}`));
    if (this.received.length < end + 4 + Number(length)) return;
    const status = Number(head.slice(9, 12));
    this.received = '';
    this.settle?.({ status, head });
  }
}
