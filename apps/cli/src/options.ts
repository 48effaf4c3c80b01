import { z } from 'zod';
import { BadInput } from './fault.js';

/** The options of a command, held to the same schemas as the API's. @throws BadInput naming each that is wrong */
export function checked<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const read = schema.safeParse(options);
  if (read.success) return read.data;
  throw new BadInput(read.error.issues.map(({ path, message }) => `--${option(path)}: ${message}`).join('\n'));
}

/** @throws BadInput */
export function checkedId(name: string, id: string): string {
  if (!z.uuid().safeParse(id).success) throw new BadInput(`${name} takes an id, such as those that caveat prints.`);
  return id;
}

/** `caveatName` is written `--caveat-name`. */
function option(path: readonly PropertyKey[]): string {
  return path.map((part) => String(part).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join('.');
}
