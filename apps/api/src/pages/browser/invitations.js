/** @import { Invitation } from '#contracts/invitations.js' */
import { confirmed } from './confirm.js';
import { button, byId, words } from './dom.js';
import { onSubmit } from './form.js';
import { badge, List, row } from './list.js';
import { asMember } from './member.js';
import { prepareTellingOnce, tellOnce } from './told-once.js';
import { day, when } from './when.js';

export function openInvitations() {
  const form = byId('invite', HTMLFormElement);
  prepareTellingOnce('invitation-link');
  /** @type {List<Invitation>} */
  const list = new List('invitation-list', (invitation) => {
    const { id, name, email, role, createdAt, expiresAt } = invitation;
    const over = endOf(invitation);
    return row(
      [words(name), ' ', over !== '' && badge(over)],
      [
        [words(email), `, ${role}`],
        ['Invited ', when(createdAt), ', to be accepted until ', when(expiresAt)],
      ],
      [over === '' && button('Take back', `the invitation of ${name}`, () => revoke(id, name), 'quiet danger')],
    );
  });
  onSubmit(form, 'Making a link …', async (typed) => {
    const body = { name: typed.text('name'), email: typed.text('email'), role: typed.text('role') };
    const made = await asMember('POST', '/v1/invitations', body);
    form.reset();
    tellOnce('invitation-link', linkWords(made), made.link);
    await list.load();
  });

  /**
   * @param {string} id
   * @param {string} name
   */
  async function revoke(id, name) {
    const question = { title: `Take back the invitation of ${name}?`, words: 'The link stops working at once.' };
    if (!(await confirmed({ ...question, yes: 'Take back' }))) return;
    await list.change(async () => {
      await asMember('DELETE', `/v1/invitations/${id}`);
      return `The invitation of ${name} is taken back.`;
    });
  }

  return list.of('/v1/invitations');
}

/**
 * How an invitation has come to its end; empty where it can still be accepted.
 * @param {Invitation} invitation
 */
function endOf({ acceptedAt, revokedAt, expiresAt }) {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'taken back';
  return new Date(expiresAt) <= new Date() ? 'too old' : '';
}

/** @param {Invitation} made */
export function linkWords({ name, expiresAt }) {
  return `Send this link to ${name}, and to nobody else. It is shown this once, and works once, until ${day(expiresAt)}.`;
}
