import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OwnService, PlayFilesOptions } from '../../src/play/play-files.js';
import { playFiles } from '../../src/play/play-files.js';

const KURSK = 'examples/kursk-december-2024.json';

let folder: string;
let server: Server | undefined;
let written: { out: string; err: string };
let opened: number;
let stopped: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'play-'));
  written = { out: '', err: '' };
  opened = 0;
  stopped = 0;
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A service that answers every call alike. */
async function serviceThatAnswers(status: number, body: unknown): Promise<string> {
  const listening = createServer((_, response) => response.writeHead(status).end(JSON.stringify(body)));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

async function addressWhereNothingListens(): Promise<string> {
  const url = await serviceThatAnswers(200, {});
  await new Promise((resolve) => server?.close(resolve));
  return url;
}

function ownServiceAt(url: string): () => Promise<OwnService> {
  return async () => {
    opened++;
    return { url, newsroom: async () => ({ key: 'secret' }), stop: async () => void stopped++ };
  };
}

function options(given: Partial<PlayFilesOptions>): PlayFilesOptions {
  return {
    files: [KURSK],
    openService: () => Promise.reject(new Error('nothing may be started')),
    json: false,
    timeout: 100,
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
    environment: {},
    ...given,
  };
}

describe('a file of the wrong form', () => {
  it('is reported with its line, and nothing is started or sent, not for the right files beside it either', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, '{\n  "title": 5\n}\n');
    expect(await playFiles(options({ files: [KURSK, wrong] }))).toBe(2);
    expect(written.err).toContain(`${wrong}:2:12: title: is 5: it must be a text\n`);
    expect(written.out).toBe('');
    expect(opened).toBe(0);
  });

  it('is reported as one JSON object too', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, '{\n  "title": \n}\n');
    expect(await playFiles(options({ files: [wrong], json: true }))).toBe(2);
    expect(JSON.parse(written.out)).toMatchObject({ faults: [{ file: wrong, position: { line: 2, column: 12 } }] });
  });
});

describe('a play that can not be played to its end', () => {
  it('exits 3 when no service answers, and says which', async () => {
    const openService = ownServiceAt(await addressWhereNothingListens());
    expect(await playFiles(options({ openService }))).toBe(3);
    expect(written.err).toMatch(/GET http:.*\/v1\/newsroom: ECONNREFUSED/);
    expect(written.out).toContain(`${KURSK}: 36 expectations, 0 failed, not played to its end\n`);
    expect(stopped).toBe(1);
  });

  it('exits 3 when the service of its own does not start', async () => {
    const openService = () => Promise.reject(new Error('no PostgreSQL'));
    expect(await playFiles(options({ openService }))).toBe(3);
    expect(written.err).toContain('no PostgreSQL');
  });

  it('still prints one JSON object, for several files as for one', async () => {
    const openService = ownServiceAt(await addressWhereNothingListens());
    expect(await playFiles(options({ json: true, openService }))).toBe(3);
    expect(JSON.parse(written.out)).toMatchObject({ file: KURSK, expectations: 36, failed: [], timeline: [] });
    written.out = '';
    expect(await playFiles(options({ json: true, openService, files: [KURSK, KURSK] }))).toBe(3);
    expect(JSON.parse(written.out)).toMatchObject({
      files: [{ file: KURSK, error: expect.any(String) }, { file: KURSK }],
    });
  });

  it('exits 2 when the service refuses the key', async () => {
    const url = await serviceThatAnswers(401, { title: 'Unknown API key' });
    expect(await playFiles(options({ service: { url, key: 'wrong' } }))).toBe(2);
    expect(written.err).toContain('give the key of an admin');
    expect(opened).toBe(0);
  });

  it('exits 1 when the service refuses to set the desk up, and says why', async () => {
    const url = await serviceThatAnswers(422, { title: 'No', rule: 'newsroom.closed', detail: 'It is closed.' });
    expect(await playFiles(options({ service: { url, key: 'secret' } }))).toBe(1);
    expect(written.out.replace(/\s+/g, ' ')).toContain('found newsroom.closed (422): It is closed.');
  });

  it('stops its own service when it is broken off', async () => {
    const breakOff = new AbortController();
    const url = await serviceThatAnswers(503, {});
    const err = {
      write: (text: string) => {
        if (text.includes('waiting')) breakOff.abort();
      },
    };
    const broken = { openService: ownServiceAt(url), timeout: 20_000, signal: breakOff.signal, err };
    expect(await playFiles(options(broken))).toBe(130);
    expect(stopped).toBe(1);
  });
});
