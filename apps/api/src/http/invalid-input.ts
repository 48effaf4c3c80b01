import type { z } from 'zod';
import type { Fault } from '#contracts/problem.js';
import { missing, type InputPart } from './words-of-issues.js';

const MOST_FAULTS = 100;

/** The faults that a schema has found, told with their input, each with its place; of very many, the first hundred. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], part: InputPart): Fault[] {
  return issues.flatMap(unfolded).slice(0, MOST_FAULTS).map(faultIn(part));
}

/** A JSON pointer (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

interface Place {
  readonly path: readonly PropertyKey[];
  readonly detail: string;
}

function unfolded(issue: z.core.$ZodIssue): Place[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], detail: issue.message }));
  if (issue.code === 'invalid_key') return [{ path: issue.path, detail: issue.issues[0]?.message ?? issue.message }];
  const isMissing =
    issue.input === undefined && ['invalid_type', 'invalid_value', 'invalid_format'].includes(issue.code);
  return [{ path: issue.path, detail: isMissing ? missing(issue.message) : issue.message }];
}

function faultIn(part: InputPart): (place: Place) => Fault {
  return part === 'body'
    ? ({ path, detail }) => ({ pointer: pointerTo(path), detail })
    : ({ path, detail }) => ({ pointer: '', ...(path.length > 0 && { parameter: String(path[0]) }), detail });
}
