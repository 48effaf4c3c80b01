import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { drafts } from '../drafts/kept-drafts.ts';
import { NewClaim } from '../filing/new-claim.tsx';
import { useLanguage } from '../intl/intl.tsx';
import { LANGUAGES, type Language } from '../intl/languages.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useLive } from '../live/live.ts';
import { MarkBar } from '../marks/mark-bar.tsx';
import { Palette } from '../keys/palette.tsx';
import { useCommands, useKeys } from '../keys/keys.tsx';
import { KeySheet } from '../keys/sheet.tsx';
import { Button } from '../ui/button.tsx';
import { useSession } from '../claim/use-claim.ts';
import { Offline } from './offline.tsx';
import { SessionEnded } from './session-ended.tsx';
import { useForgetDrafts } from './use-forget-drafts.ts';
import { mayChangeNewsroom, mayLookAtWebhooks, Parts } from './parts.tsx';

/** What is on every page: where one is, the way to the queue, the commands, and who one is. */
export function Shell(): ReactNode {
  const navigate = useNavigate();
  const say = useSay();
  const { run } = useKeys();
  const session = useSession();
  const role = session.data?.member.role;
  // What may be done hangs on who it is: nothing is offered, or refused, before that is known.
  const isKnown = !session.isPending;
  const forgetDrafts = useForgetDrafts();
  useLive();
  useEffect(() => drafts.sweep(), []);
  useCommands({
    queue: () => void navigate({ to: '/', search: {} }),
    all: () => void navigate({ to: '/', search: { attention: 'all' } }),
    stories: () => void navigate({ to: '/stories', search: {} }),
    ...(isKnown && {
      webhooks: mayLookAtWebhooks(role) ? () => void navigate({ to: '/webhooks' }) : { why: say('keys.byLeads') },
      newsroom: mayChangeNewsroom(role) ? () => void navigate({ to: '/newsroom' }) : { why: say('keys.byAdmins') },
    }),
    account: () => location.assign('/account'),
    messages: () => document.querySelector<HTMLElement>('[data-said] button')?.focus(),
    forgetDrafts,
  });
  return (
    <>
      <a
        href="#content"
        className="absolute inset-s-2 -top-20 z-40 rounded bg-page px-3 py-2 text-accent underline focus:top-2"
      >
        <Text id="app.skip" />
      </a>
      <header className="no-print flex flex-wrap items-center gap-x-2 gap-y-1 border-b sm:gap-x-4 border-line bg-panel px-4 py-2">
        <Link to="/" search={{}} className="flex items-center gap-2 font-semibold text-ink no-underline">
          <img src="/pages/icon.svg" alt="" width="20" height="20" />
          <Text id="app.name" />
        </Link>
        <div className="order-last w-full sm:order-none sm:w-auto">
          <Parts role={role} />
        </div>
        <span className="grow" />
        <NewClaim />
        <span className="max-sm:hidden">
          <Button look="quiet" onPress={() => run('keys')} shortcut="?">
            <Text id="app.keys" />
          </Button>
        </span>
        <LanguageSelect />
        <a href="/account" className="text-accent underline">
          {say('app.account')}
        </a>
      </header>
      <SessionEnded />
      <Offline />
      <main id="content" tabIndex={-1} className="outline-none">
        {isKnown ? (
          <Outlet />
        ) : (
          <p role="status" className="p-4">
            <Text id="app.loading" />
          </p>
        )}
      </main>
      <MarkBar />
      <Palette />
      <KeySheet />
    </>
  );
}

function LanguageSelect(): ReactNode {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <label className="flex items-center gap-1 text-sm">
      <span className="sr-only">{say('app.language')}</span>
      <select
        value={language}
        onChange={(event) => choose(event.target.value as Language)}
        className="rounded border border-edge bg-page px-1 py-1 text-ink"
      >
        {Object.entries(LANGUAGES).map(([tag, { name }]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
