import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Write = (message: unknown, ...rest: unknown[]) => void;

/** Nest's own words, as lines of our log. What it tells of its start is of use only to whoever debugs that. */
export function nestLog(log: Logger): LoggerService {
  const at =
    (level: 'debug' | 'warn' | 'error'): Write =>
    (message, ...rest) =>
      log[level]({ context: rest.at(-1) }, String(message));
  return {
    log: at('debug'),
    debug: at('debug'),
    verbose: at('debug'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('error'),
  };
}
