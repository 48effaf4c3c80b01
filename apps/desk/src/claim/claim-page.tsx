import { useCanGoBack, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { CallFailed, type Claim } from '../api/client.ts';
import { Provenance } from '../graph/lazy-provenance.tsx';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Caveats } from './caveats.tsx';
import { Evidence } from './evidence.tsx';
import { History } from './history.tsx';
import { Hold } from './hold.tsx';
import { useClaim } from './use-claim.ts';
import { Verification } from './verification.tsx';
import { Why } from './why.tsx';

/** The file of one claim. */
export function ClaimPage(): ReactNode {
  const { claimId } = useParams({ from: '/claims/$claimId' });
  const navigate = useNavigate();
  const { data: claim, error } = useClaim(claimId);
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  // To the view that one came from; whoever came by an address has none.
  const back = (): void => (canGoBack ? history.back() : void navigate({ to: '/', search: {} }));
  useCommands({ back });
  if (error instanceof CallFailed && error.problem?.status === 404)
    return (
      <p role="alert" className="p-6">
        <Text id="claim.notFound" />
      </p>
    );
  return (
    <article className="mx-auto max-w-4xl p-4">
      <p className="no-print m-0 mb-2">
        <Button look="quiet" onPress={back} shortcut="u">
          <Text id="claim.back" />
        </Button>
      </p>
      {error && <Failure error={error} />}
      {!claim && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {claim && <ClaimFile claim={claim} />}
    </article>
  );
}

function ClaimFile({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${claim.statement.slice(0, 60)} · Caveat`;
  }, [claim.statement]);
  // Whoever came by keyboard or by ear begins at the claim.
  useEffect(() => heading.current?.focus(), [claim.id]);
  return (
    <>
      <h1
        ref={heading}
        tabIndex={-1}
        dir="auto"
        lang={claim.language ?? undefined}
        className="mt-0 mb-2 text-2xl leading-snug font-semibold outline-none"
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
        <Text id="claim.version" values={{ version: claim.version }} />
      </p>
      <div role="status" className="text-sm text-quiet">
        {claim.assessment.pending && <Text id="claim.pending" />}
      </div>
      {claim.attention.length > 0 && (
        <ul aria-label={say('claim.attention')} className="mt-3 mb-0 flex list-none flex-wrap gap-2 p-0">
          {claim.attention.map((reason) => (
            <li key={reason} className="rounded border border-warn bg-warn-page px-2 py-0.5 text-sm text-warn">
              {say(`attention.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      <Caveats claim={claim} />
      <Why claim={claim} />
      <Provenance claim={claim} />
      <Evidence claim={claim} />
      <Verification claim={claim} />
      <Hold claim={claim} />
      <History claimId={claim.id} />
    </>
  );
}
