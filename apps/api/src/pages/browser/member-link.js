/** @import { Member } from '#contracts/members.js' */
/** @import { List } from './list.js' */
import { byId } from './dom.js';
import { clearFaults, onSubmit } from './form.js';
import { linkWords } from './invitations.js';
import { asMember } from './member.js';
import { prepareTellingOnce, tellOnce } from './told-once.js';

/**
 * @param {List<Member>} list
 * @returns {(member: Member) => Promise<void>} makes a link by which a member gets in, or sets another password
 */
export function prepareLinks(list) {
  const dialog = byId('way', HTMLDialogElement);
  const form = byId('way-in', HTMLFormElement);
  /** @type {Member | undefined} */
  let unaddressed;

  prepareTellingOnce('member-link');
  byId('way-stop').addEventListener('click', () => dialog.close());
  onSubmit(form, 'Making a link …', async (typed) => {
    if (!unaddressed) return;
    await make(unaddressed, { email: typed.text('email') });
    dialog.close();
    byId('member-link-secret').focus();
  });

  /**
   * @param {Member} member
   * @param {{ email?: string }} body
   */
  async function make({ id }, body) {
    const made = await asMember('POST', `/v1/members/${id}/invitation`, body);
    await list.load();
    tellOnce('member-link', `${linkWords(made)} By it, a password is set.`, made.link);
  }

  return async (member) => {
    if (member.email !== null) {
      await list.attempt(() => make(member, {}));
      return;
    }
    unaddressed = member;
    form.reset();
    clearFaults(form);
    byId('way-title').textContent = `A link for ${member.name}`;
    dialog.showModal();
  };
}
