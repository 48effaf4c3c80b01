/** @import { ApiKey } from '#contracts/api-keys.js' */
import { confirmed } from './confirm.js';
import { button, byId, words } from './dom.js';
import { onSubmit } from './form.js';
import { badge, List, row } from './list.js';
import { asMember, current } from './member.js';
import { prepareTellingOnce, tellOnce } from './told-once.js';
import { endOf, when } from './when.js';

export function openKeys() {
  const path = `/v1/members/${current().member.id}/keys`;
  const form = byId('make-key', HTMLFormElement);
  const everything = byId('everything', HTMLInputElement);
  const list = keyList('key-list');
  prepareTellingOnce('new-key');
  everything.addEventListener('change', () => {
    byId('scopes').hidden = everything.checked;
  });
  onSubmit(form, 'Making a key …', async (typed) => {
    const expires = typed.text('expiresAt');
    const made = await asMember('POST', path, {
      label: typed.text('label'),
      machine: typed.ticked('machine'),
      ...(!everything.checked && { scopes: typed.all('scopes') }),
      ...(expires !== '' && { expiresAt: endOf(expires) }),
    });
    form.reset();
    byId('scopes').hidden = true;
    tellOnce('new-key', 'Here is the key. It is shown this once: copy it to where it is used.', made.key);
    await list.load();
  });
  return list.of(path);
}

/**
 * The keys of a member, each to be revoked.
 * @param {string} id of its place
 */
export function keyList(id) {
  /** @type {List<ApiKey>} */
  const list = new List(id, ({ id, label, machine, scopes, createdAt, expiresAt, lastUsedAt }) => {
    const name = label === '' ? 'Unnamed key' : label;
    const isOver = expiresAt !== null && new Date(expiresAt) <= new Date();
    return row(
      [words(name), ' ', machine && badge('machine'), ' ', isOver && badge('expired')],
      [
        ['Made ', when(createdAt), '; ', ...(lastUsedAt === null ? ['never used'] : ['last used ', when(lastUsedAt)])],
        expiresAt === null
          ? ['Works until it is revoked']
          : [isOver ? 'Worked until ' : 'Works until ', when(expiresAt)],
        [scopes === null ? 'May do all that the role allows' : `May do: ${scopes.join(', ')}`],
      ],
      [button('Revoke', `the key ${name}`, () => revoke(id, name), 'quiet danger')],
    );
  });

  /**
   * @param {string} id
   * @param {string} name
   */
  async function revoke(id, name) {
    const words = 'Whatever uses it can’t call the API any more, at once and for good.';
    if (!(await confirmed({ title: `Revoke the key “${name}”?`, words, yes: 'Revoke' }))) return;
    await list.change(async () => {
      await asMember('DELETE', `/v1/keys/${id}`);
      return `The key “${name}” is revoked.`;
    });
  }

  return list;
}
