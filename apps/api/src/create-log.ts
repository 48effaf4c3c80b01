import { destination, pino, type Logger } from 'pino';

/** JSON lines to standard error, so that standard output is left to what was asked for. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
}
