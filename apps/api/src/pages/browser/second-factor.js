import { byId, make } from './dom.js';
import { clearFaults, letPasswordsBeSeen, onSubmit } from './form.js';
import { asMember, current, readSession } from './member.js';
import { copy } from './told-once.js';

/** Recovery codes, below which somebody should see to new ones. */
const FEW = 3;

const begin = () => byId('begin-factor', HTMLFormElement);
const confirm = () => byId('confirm-factor', HTMLFormElement);
const end = () => byId('end-factor', HTMLFormElement);

/** @param {() => void} changed called where what this session may do has changed */
export function openSecondFactor(changed) {
  /** @type {string[]} */
  let codes = [];
  let key = '';
  show();
  letPasswordsBeSeen(begin());
  letPasswordsBeSeen(end());

  onSubmit(begin(), 'Making a key …', async (typed) => {
    const body = { password: typed.text('password') || undefined };
    const { secret, qr } = await asMember('POST', '/v1/session/second-factor', body);
    begin().reset();
    key = secret;
    byId('factor-qr', HTMLImageElement).src = `data:image/svg+xml,${encodeURIComponent(qr)}`;
    byId('factor-key').textContent = secret.replace(/(.{4})(?=.)/g, '$1 ');
    begin().hidden = true;
    confirm().hidden = false;
    byId('confirm-factor-code').focus();
  });
  byId('copy-key').addEventListener('click', () => void copy(key, byId('key-copied')));
  byId('stop-factor').addEventListener('click', () => {
    clearFaults(confirm());
    confirm().reset();
    show();
    byId('second-factor-title').focus();
  });
  onSubmit(confirm(), 'Checking the code …', async (typed) => {
    const done = await asMember('PUT', '/v1/session/second-factor', { code: typed.text('code').trim() });
    codes = done.recoveryCodes;
    confirm().reset();
    confirm().hidden = true;
    byId('recovery-codes').replaceChildren(...codes.map((code) => make('li', {}, code)));
    byId('recovery').hidden = false;
    byId('recovery-title').focus();
    await readSession();
    byId('factor-state').textContent = 'The second factor is on.';
    changed();
  });
  byId('copy-codes').addEventListener('click', () => void copy(codes.join('\n'), byId('codes-copied')));
  byId('print-codes').addEventListener('click', () => {
    document.body.classList.add('printing-codes');
    window.print();
    document.body.classList.remove('printing-codes');
  });
  byId('codes-kept').addEventListener('click', () => {
    codes = [];
    byId('recovery-codes').replaceChildren();
    byId('recovery').hidden = true;
    show();
    byId('second-factor-title').focus();
  });
  onSubmit(end(), 'Switching off …', async (typed) => {
    await asMember('DELETE', '/v1/session/second-factor', {
      password: typed.text('password') || undefined,
      code: typed.text('code').trim(),
    });
    end().reset();
    await readSession();
    show();
    changed();
    byId('second-factor-title').focus();
  });
  addEventListener('beforeunload', (event) => {
    if (!byId('recovery').hidden) event.preventDefault();
  });
}

/** Who has used up most of them is told how to get new ones before the last is gone. */
async function showCodesLeft() {
  const place = byId('factor-codes');
  place.hidden = true;
  if (current().secondFactor !== 'on') return;
  const { recoveryCodes: left } = await asMember('GET', '/v1/session/second-factor').catch(() => ({
    recoveryCodes: null,
  }));
  if (left === null) return;
  const words = left === 0 ? 'You have no recovery code left.' : `Recovery codes left: ${left}.`;
  place.textContent = left < FEW ? `${words} For new ones, switch it off and set it up again.` : words;
  place.hidden = false;
}

function show() {
  const isOn = current().secondFactor === 'on';
  byId('factor-state').textContent = isOn
    ? 'It is on: signing in takes your password and a code.'
    : 'It is off: signing in takes your password alone.';
  begin().hidden = isOn;
  confirm().hidden = true;
  end().hidden = !isOn;
  void showCodesLeft();
}
