import { CallFailed } from '../api/client.ts';

/**
 * What the service found wrong with a field of what was sent, in a sentence.
 * @param pointer of the field, such as `/url`; faults of what is inside it are its own
 */
export function faultAt(error: Error | null, pointer: string): string | undefined {
  const faults = error instanceof CallFailed ? (error.problem?.errors ?? []) : [];
  return faults.find((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))?.detail;
}
