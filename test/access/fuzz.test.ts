import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { fuzz, type FuzzResult } from './fuzz/fuzz.js';
import { reportOf } from './fuzz/report.js';
import { setStage, type Stage } from './fuzz/stage.js';

jest.setTimeout(180_000);

const COUNT = 2_000;
const SEED = 4;

let database: TestDatabase;
let stage: Stage;
let result: FuzzResult;

beforeAll(async () => {
  database = await testDatabase();
  stage = await setStage(database);
  result = await fuzz({ ...stage, count: COUNT, seed: SEED });
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

it('Whatever is sent is answered, by what the document says, and never with a fault of the service', () => {
  process.stdout.write(`${reportOf(result, stage.document.operations.length, SEED)}\n`);
  expect(result.wrong).toEqual([]);
  expect(result.sent).toBe(COUNT);
  expect(stage.failures()).toEqual([]);
});

it('reaches what there is: most operations are done, and not only refused', () => {
  expect(result.done.size).toBeGreaterThan(stage.document.operations.length / 2);
});
