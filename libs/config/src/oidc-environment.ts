import { z } from 'zod';
import { url } from './forms.js';

const ROLES = ['reporter', 'editor', 'lead', 'admin'] as const;

/** Single sign-on by OpenID Connect. */
export interface OidcEnvironment {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The newsroom of which people become members at their first sign-in. */
  readonly newsroomId: string;
  readonly mapping: RoleMapping;
}

/** Which role a value of the claim gives; of several the highest role counts. */
interface RoleMapping {
  readonly claim: string;
  readonly roles: readonly { readonly value: string; readonly role: (typeof ROLES)[number] }[];
}

const MAPPING = 'must say which values of a claim give which role, such as groups:desk-leads=lead,desk=editor';
const GIVEN = 'must be what the provider has given, of 500 characters at most';

const Oidc = z.object({
  CAVEAT_OIDC_ISSUER: url('must be the address of the provider, such as https://id.example', 'https:', 'http:'),
  CAVEAT_OIDC_CLIENT_ID: z.string().max(500, GIVEN).optional(),
  CAVEAT_OIDC_CLIENT_SECRET: z.string().max(500, GIVEN).optional(),
  CAVEAT_OIDC_NEWSROOM: z.uuid('must be the id of a newsroom, such as `caveat newsroom create` prints').optional(),
  CAVEAT_OIDC_ROLES: z
    .string()
    .transform(mapping)
    .refine((read) => read !== undefined, MAPPING)
    .optional(),
});

export const OIDC_VARIABLES = Oidc.shape;
const NAMES = Object.keys(OIDC_VARIABLES);

/** Undefined where not all five are set. */
export function oidcOf(read: z.output<typeof Oidc>): OidcEnvironment | undefined {
  const issuer = read.CAVEAT_OIDC_ISSUER;
  const clientId = read.CAVEAT_OIDC_CLIENT_ID;
  const clientSecret = read.CAVEAT_OIDC_CLIENT_SECRET;
  const newsroomId = read.CAVEAT_OIDC_NEWSROOM;
  const roles = read.CAVEAT_OIDC_ROLES;
  return issuer && clientId && clientSecret && newsroomId && roles
    ? { issuer, clientId, clientSecret, newsroomId, mapping: roles }
    : undefined;
}

/** Those that are not set, and those beside which they must be. */
export function missingOfOidc(
  set: Readonly<Record<string, string | undefined>>,
): { readonly variable: string; readonly beside: readonly string[] }[] {
  const beside = NAMES.filter((name) => set[name] !== undefined);
  return beside.length === 0
    ? []
    : NAMES.filter((name) => set[name] === undefined).map((variable) => ({ variable, beside }));
}

/** Reads `claim:value=role,…`. The name of a claim may hold colons, as an address does. */
function mapping(text: string): RoleMapping | undefined {
  const [, claim, pairs = ''] = /^([^=,]+):([^:].*)$/.exec(text) ?? [];
  const roles = pairs.split(',').flatMap((pair) => {
    const [, value, named] = /^\s*(.+)=(\w+)\s*$/.exec(pair) ?? [];
    const role = ROLES.find((each) => each === named);
    return value !== undefined && role ? [{ value, role }] : [];
  });
  return claim !== undefined && roles.length === pairs.split(',').length ? { claim, roles } : undefined;
}
