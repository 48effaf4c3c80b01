/** @import { Member } from '#contracts/members.js' */
/** @import { List } from './list.js' */
import { byId } from './dom.js';
import { clearFaults, onSubmit } from './form.js';
import { asMember } from './member.js';

/**
 * @param {List<Member>} list
 * @returns {(member: Member) => void} lets a member be changed
 */
export function prepareEditing(list) {
  const dialog = byId('edit', HTMLDialogElement);
  const form = byId('edit-member', HTMLFormElement);
  const name = byId('edit-member-name', HTMLInputElement);
  const role = byId('edit-member-role', HTMLSelectElement);
  const active = byId('edit-member-active', HTMLInputElement);
  /** @type {Member | undefined} */
  let edited;

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

  return (member) => {
    edited = member;
    clearFaults(form);
    byId('edit-title').textContent = `Change ${member.name}`;
    name.value = member.name;
    role.value = member.role;
    active.checked = member.active;
    dialog.showModal();
    name.focus();
  };
}
