/** What the queue writes to; pino's loggers fit. */
export interface QueueLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const QUIET_MS = 10_000;

/**
 * Writes each kind of trouble once in ten seconds: during an outage every poll of every part fails alike, and a
 * thousand lines would hide the first.
 */
export function troubleLog(logger: QueueLogger): (error: Error, where: string) => void {
  const lastWritten = new Map<string, number>();
  return (error, where) => {
    const code = 'code' in error ? String(error.code) : error.name;
    const kind = `${where} ${code}`;
    const now = Date.now();
    if (now - (lastWritten.get(kind) ?? 0) < QUIET_MS) return;
    lastWritten.set(kind, now);
    logger.warn({ err: error, code }, where);
  };
}
