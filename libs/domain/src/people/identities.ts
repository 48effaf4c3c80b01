import { Refusal } from '../refusals.js';
import { ROLES, type Role } from '../vocabulary.js';

/** What the word of a provider of single sign-on is worth. */

/** The role of whom several values give several. @throws Refusal `sign_in.no_role` where none gives one */
export function roleOf(given: readonly Role[]): Role {
  const role = ROLES.findLast((each) => given.includes(each));
  if (!role) throw new Refusal('sign_in.no_role', 'The provider gives you no role in this newsroom. Ask its admins.');
  return role;
}

/** @throws Refusal `sign_in.email_unverified` */
export function mustBeVerified(email: string | null): string {
  if (email !== null) return email;
  throw new Refusal(
    'sign_in.email_unverified',
    'The provider does not say that your e-mail address is yours. Confirm it there, or ask its admins.',
  );
}

/**
 * The provider of one newsroom must not decide who gets in as a person of others. So it is believed about the e-mail
 * address of somebody who has a way in already only where its newsroom is the one that they are in.
 * @param newsrooms of how many they are a member, active or not
 * @throws Refusal `sign_in.person_of_several`
 */
export function mustBeHereAlone(isHere: boolean, newsrooms: number): void {
  if (isHere && newsrooms === 1) return;
  throw new Refusal(
    'sign_in.person_of_several',
    'Somebody with this e-mail address is in another newsroom of this service. Sign in with e-mail and password; where ' +
      'you are not in this newsroom yet, ask its admins for an invitation.',
  );
}

/**
 * A provider that shows one factor must not be a way round the second one: neither round the newsroom's, nor round that of
 * somebody who has a password besides, and so another way in.
 * @throws Refusal `sign_in.no_second_factor`
 */
export function mustShowFactor(shown: boolean, facts: { demanded: boolean; own: boolean; hasPassword: boolean }): void {
  if (shown || !(facts.demanded || (facts.own && facts.hasPassword))) return;
  throw new Refusal(
    'sign_in.no_second_factor',
    'A second factor is wanted, and the provider does not say that you have shown one. Show it there, or sign in with ' +
      'password and code.',
  );
}
