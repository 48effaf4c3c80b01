/** @import { AuditPage } from '#contracts/audit.js' */
import { make, words } from './dom.js';
import { List, row } from './list.js';
import { when } from './when.js';

const VIA = new Map([
  ['session', 'signed in'],
  ['key', 'by an API key'],
  ['provider', 'by single sign-on'],
  ['terminal', 'at the terminal'],
]);

export function openAudit() {
  /** @type {List<AuditPage['items'][number]>} */
  const list = new List('audit-list', ({ at, by, via, act, details }) =>
    row(
      [sentence(act)],
      [
        [when(at), ', ', by ? words(by.name) : 'nobody who signed in', `, ${VIA.get(via) ?? via}`],
        Object.entries(details).flatMap(([name, value], index) => [
          index > 0 && '; ',
          `${apart(name)}: `,
          words(typeof value === 'string' ? value : JSON.stringify(value)),
        ]),
      ],
      [],
    ),
  );
  return list.of('/v1/audit');
}

/**
 * An act as words: `key.revoked` as "Key revoked".
 * @param {string} act
 */
function sentence(act) {
  const said = act.replace(/[._]/g, ' ');
  return make('span', { title: act }, said.charAt(0).toUpperCase() + said.slice(1));
}

/**
 * The name of a field as words.
 * @param {string} name
 */
function apart(name) {
  return name.replace(/(?=[A-Z])/g, ' ').toLowerCase();
}
