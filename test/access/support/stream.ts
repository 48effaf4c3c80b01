import { request } from 'undici';
import type { Asking } from './asking.js';

/** Reads a stream of events until it has told the last of what is done once it is open. @returns all that it has told, headers as well */
export async function readStream(
  url: string,
  { method, path, headers }: Asking,
  opened: () => Promise<string>,
): Promise<string> {
  const ending = new AbortController();
  const sent = { ...headers, accept: 'text/event-stream' };
  const answer = await request(url + path, { method: method as 'GET', headers: sent, signal: ending.signal });
  let heard = JSON.stringify(answer.headers);
  const word = opened();
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    heard += chunk.toString();
    if (heard.includes(await word)) break;
  }
  ending.abort();
  return heard;
}
