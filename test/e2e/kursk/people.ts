import type { TestNewsroom } from '../people/newsroom.js';
import { Hands } from './hands.js';

/**
 * Joins by a link in a browser that nobody has used before, then signs out and in again, as one does every morning.
 * @returns their hands, at the queue of the desk
 */
export async function join(newsroom: TestNewsroom, link: string, name: string): Promise<Hands> {
  const hands = new Hands(await newsroom.page());
  const { page } = hands;
  await page.goto(link);
  await hands.isAt(page.locator('#join-password'));
  const email = await hands.field('E-mail address').inputValue();
  await hands.tabTo(hands.field('Your name'), 'Shift+Tab');
  await hands.typeOver(name);
  await hands.press('Tab');
  await hands.isAt(hands.field('Password'));
  await hands.type(newsroom.password);
  await hands.press('Enter');
  await hands.sees(page.getByText('Welcome to BBC News. You are signed in.'));
  await hands.tabTo(page.getByRole('button', { name: 'Sign out' }));
  await hands.press('Enter');
  await hands.sees(page.getByText('You are signed out.'));
  await hands.isAt(hands.field('E-mail address or name'));
  await hands.type(email);
  await hands.press('Tab');
  await hands.type(newsroom.password);
  await hands.press('Enter');
  await hands.sees(page.getByRole('heading', { level: 1, name: 'Queue' }));
  return hands;
}

interface Invited {
  readonly name: string;
  readonly role: string;
}

/** Invites somebody from the page of one's account. @returns the link, which is shown this once */
export async function invite(admin: Hands, { name, role }: Invited): Promise<string> {
  const { page } = admin;
  const form = page.locator('#invite');
  await admin.tabTo(form.getByLabel('Name'));
  await admin.type(name);
  await admin.press('Tab');
  await admin.type(`${role}@news.example`);
  await admin.press('Tab');
  await admin.type(role);
  await admin.press('Tab');
  await admin.isAt(form.getByRole('button', { name: 'Make a link' }));
  await admin.press('Enter');
  await admin.sees(page.getByText(`Send this link to ${name}`));
  await admin.isAt(page.locator('#invitation-link-secret'));
  return page.locator('#invitation-link-secret').inputValue();
}

/** Goes from the desk to the invitations of the account's page. */
export async function goToInvitations(admin: Hands): Promise<void> {
  const { page } = admin;
  await admin.press('g', 'm');
  await admin.tabTo(page.getByRole('link', { name: 'Invitations' }));
  await admin.press('Enter');
  await admin.isAt(page.getByRole('heading', { level: 1, name: 'Invitations' }));
}

/** Goes back from the account's page to the desk. */
export async function goToDesk(admin: Hands): Promise<void> {
  const { page } = admin;
  await admin.tabTo(page.getByRole('link', { name: 'To the desk' }), 'Shift+Tab');
  await admin.press('Enter');
  await admin.sees(page.getByRole('heading', { level: 1, name: 'Queue' }));
}

/** Has the newsroom named in caveats as it names itself, and gives those who make marks a minute to undo them. */
export async function settle(admin: Hands, nameInCaveats: string): Promise<void> {
  const { page } = admin;
  // What only admins are offered is there once the desk knows who has come.
  await admin.sees(page.getByRole('link', { name: 'Webhooks' }));
  await admin.press('g', 'n');
  await admin.tabTo(admin.field('Its name in a caveat'));
  await admin.typeOver(nameInCaveats);
  await admin.tabTo(admin.field('Seconds before what is marked at the desk leaves the house'));
  await admin.typeOver('60');
  await admin.tabTo(page.getByRole('button', { name: 'Save', exact: true }));
  await admin.press('Enter');
  await admin.sees(page.getByText('Nothing to save.'));
}

/** Makes an endpoint that is told everything. @returns the secret by which what it is told is verified, shown this once */
export async function makeEndpoint(admin: Hands, url: string): Promise<string> {
  const { page } = admin;
  await admin.press('g', 'w');
  await admin.sees(page.getByText('there is no endpoint'));
  await admin.press('Shift+N');
  await admin.isAt(admin.field('Web address'));
  await admin.paste(url);
  await admin.press('Control+Enter');
  const secret = page.getByRole('textbox', { name: 'Secret' });
  await admin.isAt(secret);
  const told = await secret.inputValue();
  await admin.tabTo(page.getByRole('button', { name: 'I have kept it' }));
  await admin.press('Enter');
  await admin.dialog().waitFor({ state: 'detached' });
  await admin.sees(page.getByRole('link', { name: url, exact: true }));
  return told;
}
