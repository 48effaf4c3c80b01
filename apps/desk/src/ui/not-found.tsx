import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';

/** What there is to say of an address that leads nowhere, and the ways on from there. */
export function NotFound({ title = 'app.notFound' }: { readonly title?: MessageId }): ReactNode {
  const say = useSay();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${say(title)} · Caveat`;
    heading.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each address
  }, [pathname]);
  return (
    <div className="mx-auto max-w-2xl p-6">
      <h1 ref={heading} tabIndex={-1} className="mt-6 text-xl font-semibold outline-none">
        <Text id={title} />
      </h1>
      <p>
        <bdi className="rounded bg-panel px-1 font-mono text-sm">{pathname}</bdi>
      </p>
      <p>
        <Text id="app.notFoundWhy" />
      </p>
      <ul className="flex list-none flex-wrap gap-x-4 gap-y-2 p-0">
        <li>
          <Link to="/" search={{}} className="text-accent underline">
            <Text id="command.queue" />
          </Link>
        </li>
        <li>
          <Link to="/" search={{ attention: 'all' }} className="text-accent underline">
            <Text id="command.all" />
          </Link>
        </li>
      </ul>
    </div>
  );
}
