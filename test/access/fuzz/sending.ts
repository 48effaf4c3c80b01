import { request, type Agent } from 'node:http';

/** A request with all ids filled in. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  /** Names and values by turns. */
  readonly headers: readonly string[];
  readonly body: Buffer | undefined;
}

export interface Got {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/**
 * Sends it as it is, with no header of its own but the needed ones. Of a stream it reads nothing but the headers.
 * @throws where it is not answered, to the end, within the limit
 */
export async function send(
  url: string,
  { method, path, headers, body }: Sent,
  agent: Agent,
  limitMs: number,
): Promise<Got> {
  const { hostname, port, host } = new URL(url);
  const names = headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const sized = body && !names.includes('transfer-encoding') ? ['Content-Length', String(body.length)] : [];
  return new Promise((resolve, reject) => {
    const all = ['Host', host, ...headers, ...sized];
    const sending = request({ hostname, port, method, path, headers: all, agent });
    const timer = setTimeout(() => sending.destroy(new Error(`no answer within ${limitMs / 1_000} s`)), limitMs);
    const done = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    sending.on('error', (error) => done(() => reject(error)));
    sending.on('response', (response) => {
      const [status, type] = [response.statusCode ?? 0, String(response.headers['content-type'])];
      const chunks: Buffer[] = [];
      const end = (): void => done(() => resolve({ status, type, text: Buffer.concat(chunks).toString() }));
      if (type.startsWith('text/event-stream')) {
        end();
        sending.destroy();
        return;
      }
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', end);
      response.on('error', (error) => done(() => reject(error)));
    });
    sending.end(body);
  });
}

/** The request as a line for a shell. */
export function curlOf(url: string, { method, path, headers, body }: Sent): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const lines = headers.flatMap((name, index) =>
    index % 2 === 0 ? [`-H ${quoted(`${name}: ${headers[index + 1]}`)}`] : [],
  );
  const data = body ? [`--data-binary @<(echo ${body.toString('base64').slice(0, 20_000)} | base64 -d)`] : [];
  return ['curl -i --path-as-is -X', method, ...lines, ...data, quoted(url + path)].join(' ');
}
