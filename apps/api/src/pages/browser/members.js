/** @import { Member } from '#contracts/members.js' */
import { button, byId, words } from './dom.js';
import { clearFaults, onSubmit } from './form.js';
import { linkWords } from './invitations.js';
import { badge, List, row } from './list.js';
import { asMember } from './member.js';
import { prepareTellingOnce, tellOnce } from './told-once.js';

export function openMembers() {
  const dialog = byId('edit', HTMLDialogElement);
  const way = byId('way', HTMLDialogElement);
  const form = byId('edit-member', HTMLFormElement);
  const name = byId('edit-member-name', HTMLInputElement);
  const role = byId('edit-member-role', HTMLSelectElement);
  const active = byId('edit-member-active', HTMLInputElement);
  /** @type {Member | undefined} */
  let edited;
  prepareTellingOnce('member-link');
  /** @type {List<Member>} */
  const list = new List('member-list', '/v1/members', (member) =>
    row(
      [words(member.name), ' ', badge(member.role), ' ', !member.active && badge('switched off')],
      [
        [member.email === null ? 'No e-mail address' : words(member.email)],
        [member.signsIn ? 'Can sign in' : 'Has no way to sign in yet'],
      ],
      [
        button('Change', member.name, () => edit(member)),
        member.active && button('New link', `for ${member.name}`, () => askForLink(member)),
      ],
    ),
  );

  byId('edit-stop').addEventListener('click', () => dialog.close());
  onSubmit(form, 'Saving …', async (typed) => {
    if (!edited) return;
    const wanted = { name: typed.text('name'), role: role.value, active: typed.ticked('active') };
    const { id, ...was } = edited;
    const changes = Object.entries(wanted).filter(
      ([field, value]) => was[/** @type {keyof typeof wanted} */ (field)] !== value,
    );
    if (changes.length > 0) await asMember('PATCH', `/v1/members/${id}`, Object.fromEntries(changes));
    dialog.close();
    await list.change(async () => `${wanted.name} is changed.`);
  });

  /** @param {Member} member */
  function edit(member) {
    edited = member;
    clearFaults(form);
    byId('edit-title').textContent = `Change ${member.name}`;
    name.value = member.name;
    role.value = member.role;
    active.checked = member.active;
    dialog.showModal();
    name.focus();
  }

  byId('way-stop').addEventListener('click', () => way.close());
  onSubmit(byId('way-in', HTMLFormElement), 'Making a link …', async (typed) => {
    if (!edited) return;
    await link(edited, { email: typed.text('email') });
    way.close();
  });

  /** @param {Member} member */
  async function askForLink(member) {
    edited = member;
    if (member.email !== null) {
      await list.attempt(() => link(member, {}));
      return;
    }
    byId('way-in', HTMLFormElement).reset();
    byId('way-title').textContent = `A link for ${member.name}`;
    way.showModal();
  }

  /**
   * @param {Member} member
   * @param {{ email?: string }} body
   */
  async function link({ id }, body) {
    const made = await asMember('POST', `/v1/members/${id}/invitation`, body);
    await list.load();
    tellOnce('member-link', `${linkWords(made)} By it, a password is set.`, made.link);
  }

  return list.load();
}
