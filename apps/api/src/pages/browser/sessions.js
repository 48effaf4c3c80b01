/** @import { Session } from '#contracts/session.js' */
import { browserOf } from './browser-of.js';
import { confirmed } from './confirm.js';
import { button, words } from './dom.js';
import { badge, List, row } from './list.js';
import { asMember } from './member.js';
import { when } from './when.js';

export function openSessions() {
  /** @type {List<Session>} */
  const list = new List('session-list', ({ id, agent, newsroom, createdAt, seenAt, current }) =>
    row(
      [words(browserOf(agent)), ' ', current && badge('this one')],
      [
        ['Signed in ', when(createdAt), ', last seen ', when(seenAt)],
        ['In ', words(newsroom.name)],
      ],
      [!current && button('End', `the session of ${browserOf(agent)}`, () => end(id, browserOf(agent)))],
    ),
  );

  /**
   * @param {string} id
   * @param {string} name
   */
  async function end(id, name) {
    const words = 'Whoever uses it is signed out at once.';
    if (!(await confirmed({ title: `End the session of ${name}?`, words, yes: 'End it' }))) return;
    await list.change(async () => {
      await asMember('DELETE', `/v1/sessions/${id}`);
      return `The session of ${name} has ended.`;
    });
  }

  return list.of('/v1/sessions');
}
