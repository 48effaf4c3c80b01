import { destination, pino, type Logger } from 'pino';

/** JSON lines to standard error, so that standard output is left to what was asked for. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: inShort } },
    destination({ dest: 2, sync: true }),
  );
}

/** What of an error may be told: drivers hang their connection on it, and statements with what people wrote. */
function inShort(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, code } = error as NodeJS.ErrnoException;
  return { type: name, message, ...(code !== undefined && { code }), stack };
}
