import { useEffect, useRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** What is claimed, by whom, where it stands, and how it is filed. */
export function ClaimHead({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${claim.statement.slice(0, 60)} · Caveat`;
  }, [claim.statement]);
  // Whoever came by keyboard or by ear begins at the claim.
  useEffect(() => heading.current?.focus(), [claim.id]);
  return (
    <>
      <p className="m-0 mb-3 hidden text-sm text-quiet print:block">
        <Text
          id="claim.printed"
          values={{ when: intl.formatDate(Date.now(), { dateStyle: 'long', timeStyle: 'short' }) }}
        />
      </p>
      <h1
        ref={heading}
        tabIndex={-1}
        dir="auto"
        lang={claim.language ?? undefined}
        className="mt-0 mb-2 text-2xl leading-snug font-semibold text-balance outline-none"
      >
        {claim.statement}
      </h1>
      <p className="m-0 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <StatusMark status={claim.status} />
        <span dir="auto">
          <Text id="claim.says" values={{ name: claim.claimant.name }} />
        </span>
        <span>{say(`priority.${claim.priority}`)}</span>
        <span dir="auto">{claim.desk ?? say('claim.noDesk')}</span>
        <span>
          <Text id="claim.filed" /> <Moment at={claim.createdAt} />
        </span>
        {claim.deadline !== null && (
          <span>
            <Text id="claim.deadline" /> <Moment at={claim.deadline} />
          </span>
        )}
        {claim.assignee && (
          <span dir="auto">
            <Text id="claim.assignee" values={{ name: claim.assignee.name }} />
          </span>
        )}
        <Text id="claim.version" values={{ version: claim.version }} />
      </p>
    </>
  );
}
