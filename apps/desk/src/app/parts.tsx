import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';

type Role = Schemas['Role'];

// As the table of access has it; the service refuses besides.
export const mayLookAtWebhooks = (role: Role | undefined): boolean => role === 'lead' || role === 'admin';
export const mayChangeNewsroom = (role: Role | undefined): boolean => role === 'admin';

const LOOK = 'text-sm text-ink no-underline hover:underline aria-[current=page]:font-semibold';

/** The parts of the desk that whoever looks may go to. */
export function Parts({ role }: { readonly role: Role | undefined }): ReactNode {
  const say = useSay();
  return (
    <nav aria-label={say('app.parts')} className="flex flex-wrap items-center gap-x-4">
      <Link to="/" search={{}} activeOptions={{ exact: true }} className={LOOK}>
        <Text id="queue.title" />
      </Link>
      <Link to="/stories" search={{}} className={LOOK}>
        <Text id="stories.title" />
      </Link>
      {mayLookAtWebhooks(role) && (
        <Link to="/webhooks" className={LOOK}>
          <Text id="webhooks.title" />
        </Link>
      )}
      {mayChangeNewsroom(role) && (
        <Link to="/newsroom" className={LOOK}>
          <Text id="newsroom.title" />
        </Link>
      )}
    </nav>
  );
}
