import { useEffect, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import type { Schemas } from '../api/client.ts';
import { useSession } from '../claim/use-claim.ts';
import { Names } from './names.tsx';
import { Policy } from './policy.tsx';
import { useNewsroom, useSettingsForm, type SettingsForm } from './use-settings.ts';
import { Wording } from './wording.tsx';

/** Where the people of the newsroom and their keys are kept: on the page of the account. */
const PEOPLE = ['members', 'invitations', 'audit'] as const;

/** How the newsroom names itself, words its caveats, and what it asks of the evidence. For admins. */
export function NewsroomPage(): ReactNode {
  const say = useSay();
  const { data: newsroom, error } = useNewsroom();
  const role = useSession().data?.member.role;
  useEffect(() => {
    document.title = `${say('newsroom.title')} · Caveat`;
  });
  return (
    <div className="mx-auto max-w-4xl p-4">
      <h1 className="m-0 text-xl font-semibold">
        <Text id="newsroom.title" />
      </h1>
      {role !== undefined && role !== 'admin' && (
        <p role="alert">
          <Text id="newsroom.forAdmins" />
        </p>
      )}
      {error && <Failure error={error} />}
      {(!newsroom || role === undefined) && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {role === 'admin' && <People />}
      {newsroom && role === 'admin' && <Settings newsroom={newsroom} />}
    </div>
  );
}

function People(): ReactNode {
  const say = useSay();
  return (
    <nav aria-label={say('newsroom.people')} className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
      {PEOPLE.map((part) => (
        <a key={part} href={`/account#${part}`} className="text-accent underline">
          <Text id={`newsroom.people.${part}`} />
        </a>
      ))}
      <a href="/account#keys" className="text-accent underline">
        <Text id="newsroom.people.keys" />
      </a>
    </nav>
  );
}

function Settings({ newsroom }: { readonly newsroom: Schemas['Newsroom'] }): ReactNode {
  const say = useSay();
  const form = useSettingsForm(newsroom);
  return (
    <form
      // What has the focus is not hidden behind the bar that says what is not saved.
      className="[&_:is(input,textarea,select,button,[role=radio])]:scroll-mb-28"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.count > 0) form.save();
      }}
    >
      <Section title={say('newsroom.names')}>
        <Names form={form} />
      </Section>
      <Section title={say('newsroom.policy')}>
        <Policy form={form} />
      </Section>
      <Section title={say('newsroom.wording')}>
        <Wording form={form} />
      </Section>
      <SaveBar form={form} />
      {form.leaving && (
        <Dialog title={say('newsroom.leave')} isOpen onClose={form.leaving.stay}>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onPress={form.leaving.leave}>
              <Text id="newsroom.leaveGo" />
            </Button>
            <Button look="main" autoFocus onPress={form.leaving.stay}>
              <Text id="newsroom.stay" />
            </Button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

/** What is not saved yet, always in sight. */
function SaveBar({ form }: { readonly form: SettingsForm }): ReactNode {
  const { count, saving, isStale } = form;
  return (
    <div className="sticky bottom-0 mt-6 border-t border-line bg-page py-3">
      {saving.error && !isStale && <Failure error={saving.error} />}
      {isStale && (
        <p role="alert" className="mt-0 rounded-md border border-warn bg-warn-page px-3 py-2 text-warn">
          <Text id="newsroom.stale" />
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span role="status" className="grow text-sm text-quiet">
          <Text id="newsroom.changes" values={{ count }} />
        </span>
        <Button onPress={form.drop} isDisabled={count === 0}>
          <Text id="newsroom.drop" />
        </Button>
        <Button look="main" type="submit" isDisabled={count === 0} isPending={saving.isPending}>
          <Text id="form.save" />
        </Button>
      </div>
    </div>
  );
}
