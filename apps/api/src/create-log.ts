import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { toldError } from './told-error.js';

const STANDARD_ERROR = 2;

/** JSON lines to standard error, so that standard output is left to what was asked for. */
export function createLog(
  level: string,
  to: DestinationStream = destination({ dest: STANDARD_ERROR, sync: true }),
): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: toldError } }, to);
}
