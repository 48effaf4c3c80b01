import { destination, pino, type Logger } from 'pino';

/** JSON lines on standard error: standard output is for people, and for `--json`. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
}
