import { z } from 'zod';
import type { OidcEnvironment } from '#config/oidc-environment.js';
import { text } from '#contracts/text.js';

type Claims = Readonly<Record<string, unknown>>;

/** What the provider says of a person: of the ID token first, of the user info where that says more. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: readonly Claims[];
}

/** What a newsroom has to know of who signs in by the provider. */
export interface PersonVouchedFor {
  /** Null where there is none, or the provider does not vouch for it. In lower case. */
  readonly email: string | null;
  readonly name: string;
  /** Those that the values of the claim give, in no order. */
  readonly roles: readonly OidcEnvironment['mapping']['roles'][number]['role'][];
  /** Whether the provider says that more than one factor was shown (`mfa` in `amr`, RFC 8176). */
  readonly secondFactor: boolean;
}

const Name = text(200);
const Email = z.email().max(320);

/** Reads what was said of a person. Whatever has not the form that it should have counts as not said. */
export function personOf({ claims }: Vouched, { claim, roles }: OidcEnvironment['mapping']): PersonVouchedFor {
  const values = valuesOf(claims.find((each) => each[claim] !== undefined)?.[claim]);
  const email = emailIn(claims);
  return {
    email,
    name: nameIn(claims) ?? email?.split('@')[0] ?? 'Unnamed',
    roles: roles.filter(({ value }) => values.includes(value)).map(({ role }) => role),
    secondFactor: valuesOf(claims[0]?.['amr']).includes('mfa'),
  };
}

/**
 * By which providers say that an e-mail address is somebody's own. Entra ID has no `email_verified`; its `xms_edov` says that the
 * owner of the domain was verified.
 */
const VERIFIED = ['email_verified', 'xms_edov'] as const;

/** Some providers write what they say as text or as a number. */
const YES: readonly unknown[] = [true, 'true', 1, '1'];

/** Whether an ID token says all that there is to know of somebody, so that nobody need ask for more. */
export function saysAll(token: Claims, claim: string): boolean {
  return claim in token && 'email' in token && VERIFIED.some((name) => name in token);
}

/** Address and word on it from one and the same place: the word of the user info is not for the token's address. */
function emailIn(claims: readonly Claims[]): string | null {
  const said = claims.find((each) => each['email'] !== undefined && VERIFIED.some((name) => each[name] !== undefined));
  const word = VERIFIED.map((name) => said?.[name]).find((each) => each !== undefined);
  if (!YES.includes(word) || typeof said?.['email'] !== 'string') return null;
  return Email.safeParse(said['email'].trim().toLowerCase()).data ?? null;
}

function nameIn(claims: readonly Claims[]): string | undefined {
  const said = claims.flatMap(({ name, preferred_username }) => [name, preferred_username]);
  return said.map((name) => Name.safeParse(name)).find(({ success }) => success)?.data;
}

function valuesOf(claim: unknown): string[] {
  return (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');
}
