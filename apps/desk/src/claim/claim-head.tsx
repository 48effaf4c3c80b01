import { useEffect, useRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

interface Props {
  readonly claim: Claim;
  /** As it stood at the time that is shown; null where that is not known, or it had not been filed by then. */
  readonly shown: Claim | null;
}

/** What is claimed, by whom, where it stands, and how it is filed. Of a time that is not known only the claim is told. */
export function ClaimHead({ claim, shown }: Props): ReactNode {
  const { statement, language } = shown ?? claim;
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${statement.slice(0, 60)} · Caveat`;
  }, [statement]);
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
        lang={language ?? undefined}
        className="mt-0 mb-2 text-2xl leading-snug font-semibold text-balance outline-none"
      >
        {statement}
      </h1>
      {shown && <Facts claim={shown} />}
    </>
  );
}

function Facts({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  return (
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
  );
}
