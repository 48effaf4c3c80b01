/** @import { Session } from '#contracts/session.js' */
import { call, Refused } from './call.js';
import { byId, make, within, words } from './dom.js';
import { letPasswordsBeSeen, onSubmit } from './form.js';

/**
 * Has a form sign somebody in, asking for a code and for the newsroom only where they are needed.
 * @param {HTMLFormElement} form
 * @param {{ newsroomId?: () => string | undefined, signedIn: (session: Session) => void }} how newsroomId: where it is known
 */
export function signInBy(form, { newsroomId = () => undefined, signedIn }) {
  const code = within(form, '.code-part');
  const choice = within(form, '.newsroom-part');
  letPasswordsBeSeen(form);
  // What was asked of one person is nothing to ask of the next.
  byId(`${form.id}-login`).addEventListener('input', () => {
    code.hidden = true;
    choice.hidden = true;
    within(choice, '.newsrooms').replaceChildren();
  });
  onSubmit(form, 'Signing in …', async (typed) => {
    const chosen = newsroomId() ?? (typed.text('newsroomId') || undefined);
    const shown = code.hidden ? '' : typed.text('code').trim();
    try {
      const body = {
        login: typed.text('login'),
        password: typed.text('password'),
        newsroomId: chosen,
        code: shown || undefined,
      };
      signedIn(await call('POST', '/v1/session', body));
      return '';
    } catch (error) {
      const asked = error instanceof Refused ? askFor(error) : undefined;
      if (asked === undefined) throw error;
      return asked;
    }
  });

  /**
   * @param {Refused} refused
   * @returns {string | undefined} what is to be said, where something more is needed
   */
  function askFor(refused) {
    const { rule } = refused.problem;
    if (rule === 'sign_in.code_needed') return askForCode();
    if (rule === 'sign_in.choose_newsroom') return askForNewsroom(newsroomsIn(refused));
    return undefined;
  }

  function askForCode() {
    code.hidden = false;
    byId(`${form.id}-code`).focus();
    return 'The password is right. Now the code.';
  }

  /** @param {{ id: string, name: string }[]} newsrooms */
  function askForNewsroom(newsrooms) {
    within(choice, '.newsrooms').replaceChildren(
      ...newsrooms.map(({ id, name }, index) =>
        make(
          'div',
          { class: 'tick' },
          make('input', { type: 'radio', name: 'newsroomId', value: id, id: `${form.id}-${id}`, checked: index === 0 }),
          make('label', { for: `${form.id}-${id}` }, words(name)),
        ),
      ),
    );
    choice.hidden = false;
    within(choice, 'input').focus();
    return 'You are a member of several newsrooms: choose one, and sign in.';
  }
}

/**
 * @param {Refused} refused
 * @returns {{ id: string, name: string }[]}
 */
function newsroomsIn({ problem }) {
  return 'newsrooms' in problem && Array.isArray(problem.newsrooms) ? problem.newsrooms : [];
}
