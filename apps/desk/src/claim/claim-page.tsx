import { useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Unfinished } from '../drafts/unfinished.tsx';
import { Text } from '../intl/text.tsx';
import { Present } from '../presence/present.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { AsOf, PastBanner } from './as-of.tsx';
import { ClaimFile } from './claim-file.tsx';
import { ClaimHead } from './claim-head.tsx';
import { PastFile } from './past-file.tsx';
import { useClaim, useHistory, usePastClaim } from './use-claim.ts';

/** The file of one claim, as it is or as it stood at a time in the address. */
export function ClaimPage(): ReactNode {
  const { claimId } = useParams({ from: '/claims/$claimId' });
  const { asOf } = useSearch({ from: '/claims/$claimId' });
  const navigate = useNavigate();
  const { data: claim, error } = useClaim(claimId);
  const past = usePastClaim(claimId, asOf);
  const { data: events = [] } = useHistory(claimId);
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  // To the view that one came from; whoever came by an address has none.
  const back = (): void => (canGoBack ? history.back() : void navigate({ to: '/', search: {} }));
  const goTo = (time: string | undefined): void =>
    void navigate({
      ...{ to: '/claims/$claimId', params: { claimId }, search: time === undefined ? {} : { asOf: time } },
      // A slide is no journey to go back by, nor one to the top of the page.
      ...{ replace: true, resetScroll: false },
    });
  useCommands({ back });
  if (claim === null) return <NotFound title="claim.notFound" />;
  return (
    <article className="mx-auto max-w-4xl p-4">
      <p className="no-print m-0 -ms-3 mb-2">
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
      {claim && (
        <>
          <ClaimHead claim={claim} shown={asOf === undefined ? claim : (past.data ?? null)} />
          {/* In one place for now and then, so that it keeps the focus while it is slid. */}
          <AsOf events={events} asOf={asOf} onChange={goTo} />
          <Present claimId={claimId} />
          <Unfinished claimId={claimId} />
          {asOf !== undefined && <PastBanner asOf={asOf} onLeave={() => goTo(undefined)} />}
          {asOf === undefined ? (
            <ClaimFile claim={claim} />
          ) : (
            <PastFile claimId={claimId} asOf={asOf} past={past} events={events} />
          )}
        </>
      )}
    </article>
  );
}
