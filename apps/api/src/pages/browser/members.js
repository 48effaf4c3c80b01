/** @import { Member } from '#contracts/members.js' */
import { button, byId, words } from './dom.js';
import { prepareEditing } from './edit-member.js';
import { keyList } from './keys.js';
import { badge, List, row } from './list.js';
import { prepareLinks } from './member-link.js';

export function openMembers() {
  /** @type {List<Member>} */
  const list = new List('member-list', (member) =>
    row(
      [words(member.name), ' ', badge(member.role), ' ', !member.active && badge('switched off')],
      [
        [member.email === null ? 'No e-mail address' : words(member.email)],
        [member.signsIn ? 'Can sign in' : 'Has no way to sign in yet'],
      ],
      [
        button('Change', member.name, () => edit(member)),
        button('API keys', `of ${member.name}`, () => showKeys(member)),
        member.active && button('New link', `for ${member.name}`, () => link(member)),
      ],
    ),
  );
  const edit = prepareEditing(list);
  const link = prepareLinks(list);
  const showKeys = prepareKeys();
  return list.of('/v1/members');
}

/** @returns {(member: Member) => Promise<void>} shows the keys of a member */
function prepareKeys() {
  const dialog = byId('member-keys', HTMLDialogElement);
  const list = keyList('member-key-list');
  byId('member-keys-close').addEventListener('click', () => dialog.close());
  return async ({ id, name }) => {
    byId('member-keys-title').textContent = `API keys of ${name}`;
    dialog.showModal();
    byId('member-keys-title').focus();
    await list.of(`/v1/members/${id}/keys`);
  };
}
