import { isIP } from 'node:net';
import { z } from 'zod';

// The forms that variables have. `right` says what would be right, and stands after the name of the variable.

export const url = (right: string, ...protocols: string[]) =>
  z
    .string()
    .refine((text) => protocols.includes(protocolOf(text) ?? ''), right)
    .optional();

export const whole = (least: number, most: number, unset: number, right: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/, { error: right, abort: true })
    .transform(Number)
    .pipe(z.number().min(least, right).max(most, right))
    .default(unset);

/** Parts with commas between them; `read` gives undefined for what is none. */
export const list = <Item>(read: (part: string) => Item | undefined, right: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => read(part.trim())))
    .refine((items): items is Item[] => items.every((item) => item !== undefined), right);

export function port(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
}

export function network(text: string): { name: string; cidr: string } | undefined {
  const [, name, cidr = ''] = /^([\w.-]{1,60})=(.+)$/.exec(text) ?? [];
  return name !== undefined && isNetwork(cidr, 0) ? { name, cidr } : undefined;
}

export function pause(text: string): number | undefined {
  return /^\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

/** A proxy by its address, its network or the name of a range. A network of all there is would let anybody say who they are. */
export function proxy(text: string): string | undefined {
  const known = isIP(text) !== 0 || isNetwork(text, 1) || ['loopback', 'uniquelocal'].includes(text);
  return known ? text : undefined;
}

/** The origin of an http or https address that is nothing but one; undefined for anything else. */
export function origin(text: string): string | undefined {
  if (!['http:', 'https:'].includes(protocolOf(text) ?? '')) return undefined;
  const { origin: own, href } = new URL(text);
  return href === `${own}/` ? own : undefined;
}

function isNetwork(text: string, leastLength: number): boolean {
  const [, address = '', length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(length) >= leastLength && Number(length) <= (family === 4 ? 32 : 128);
}

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined;
}
