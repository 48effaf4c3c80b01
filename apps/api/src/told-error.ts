/** What of an error may stand in a log. */
export interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack: string;
}

/**
 * What of an error may be told: drivers hang their connection on it, and statements with what people wrote. PostgreSQL
 * (class 22, a value that can't be used) and JSON.parse quote in their messages what they could not read.
 */
export function toldError(error: unknown): ToldError {
  const {
    name,
    message,
    stack = '',
    code,
  } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  const quotes = name === 'SyntaxError' || /^22...$/.test(String(code));
  const told = quotes ? message.replaceAll(/"[^]*"|'[^]*'/g, '"…"') : message;
  // The stack begins with the message.
  const frames = stack.slice(stack.indexOf('\n    at ') + 1);
  return { type: name, message: told, ...(code !== undefined && { code }), stack: `${name}: ${told}\n${frames}` };
}
