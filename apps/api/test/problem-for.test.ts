import { describe, expect, it } from '@jest/globals';
import { Problem } from '#contracts/problem.js';
import { Refusal } from '#domain/refusals.js';
import { NotFound, StaleVersion } from '#workflow/errors.js';
import { InvalidCursor } from '#workflow/ports/readers.js';
import { DatabaseUnavailable } from '#workflow/ports/unavailable.js';
import { problemFor } from '../src/http/problem-for.js';
import { HttpProblem } from '../src/http/problem.js';

describe('what was thrown becomes a problem document', () => {
  it.each([
    [new Refusal('hold.by_editor', 'Not you.'), { status: 403, rule: 'hold.by_editor' }],
    [new Refusal('sign_off.by_someone_else', 'Not your own.'), { status: 409, rule: 'sign_off.by_someone_else' }],
    [
      new Refusal('derivation.from_itself', 'Not itself.', '/from/0'),
      { status: 422, rule: 'derivation.from_itself', errors: [{ pointer: '/from/0', detail: 'Not itself.' }] },
    ],
    [new NotFound('claim', 'x'), { status: 404 }],
    [new NotFound('claim', 'x', '/evidence/0/claimId'), { status: 404, errors: [{ pointer: '/evidence/0/claimId' }] }],
    [new StaleVersion('x', 8), { status: 412, currentVersion: 8 }],
    [new InvalidCursor('x'), { status: 400, errors: [{ pointer: '', parameter: 'cursor' }] }],
    [new DatabaseUnavailable('connect ECONNREFUSED 10.0.0.7:5432'), { status: 503 }],
    [new HttpProblem('version-required', 'Say it.'), { status: 428 }],
    [Object.assign(new Error('Body is too large'), { statusCode: 413 }), { status: 413 }],
    [Object.assign(new Error('Bad'), { statusCode: 400 }), { status: 400 }],
  ])('%s', (error, expected) => {
    const problem = problemFor(error);
    expect(problem).toMatchObject(expected);
    expect(Problem.safeParse(problem).success).toBe(true);
  });

  it('without a word of what only the service should know', () => {
    expect(JSON.stringify(problemFor(new DatabaseUnavailable('connect ECONNREFUSED 10.0.0.7:5432')))).not.toMatch(
      '10.0.0.7',
    );
  });

  it.each([[new Error('oops')], [Object.assign(new Error('down'), { statusCode: 500 })], ['a string'], [undefined]])(
    'unless nobody has foreseen it: %s',
    (error) => {
      expect(problemFor(error)).toBeNull();
    },
  );
});
