import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { useClaim } from '../claim/use-claim.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { StoryDialog } from './story-dialog.tsx';

type Story = Schemas['Story'];
type Shown = Story['claims'][number];

/** One page: what it shows of each of its claims, and what it should show. */
export function StoryCard({ story }: { readonly story: Story }): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const behind = story.claims.filter(({ behindSince }) => behindSince !== null);
  const acknowledge = useChange(['stories'], (claims: readonly Shown[]) =>
    client.POST('/v1/stories/{id}/acknowledgements', {
      params: { path: { id: story.id } },
      body: { claims: claims.map(({ claimId, version }) => ({ claimId, version })) },
    }),
  );
  return (
    <article
      aria-label={story.headline}
      className={`rounded-lg border p-3 ${story.claims.some(({ outdated }) => outdated) ? 'border-warn' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-start gap-2">
        <h2 dir="auto" className="m-0 min-w-60 flex-1 text-base font-semibold">
          <a href={story.url} target="_blank" rel="noreferrer noopener" className="text-accent underline">
            {story.headline}
            <span className="sr-only"> ({say('stories.opens')})</span>
          </a>
        </h2>
        {behind.length > 0 && (
          <Button look="main" onPress={() => acknowledge.mutate(behind)} isPending={acknowledge.isPending}>
            <Text id="stories.acknowledge" />
          </Button>
        )}
        <Button onPress={() => setOpen(true)} aria-label={say('stories.changeOf', { headline: story.headline })}>
          <Text id="stories.change" />
        </Button>
      </div>
      <p dir="ltr" className="m-0 text-sm text-quiet">
        {hostOf(story.url)}
        {story.externalId !== null && ` · ${story.externalId}`}
      </p>
      {acknowledge.error && <Failure error={acknowledge.error} />}
      {isOpen && <StoryDialog story={story} onClose={() => setOpen(false)} />}
      <ul className="m-0 mt-2 flex list-none flex-col gap-2 p-0">
        {story.claims.map((shown) => (
          <ClaimShown key={shown.claimId} shown={shown} />
        ))}
      </ul>
    </article>
  );
}

function ClaimShown({ shown }: { readonly shown: Shown }): ReactNode {
  const { claimId, statement, shownStatus, shownVersion, status, version, behindSince, outdated } = shown;
  return (
    <li className="border-s-4 border-line ps-3">
      <Link to="/claims/$claimId" params={{ claimId }} dir="auto" className="block text-ink underline">
        {statement}
      </Link>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-quiet">
        {behindSince === null ? (
          <>
            <StatusMark status={shownStatus} />
            <Text id="stories.current" values={{ version: shownVersion }} />
          </>
        ) : (
          <>
            <Text id="stories.shows" values={{ version: shownVersion }} />
            <StatusMark status={shownStatus} />
            <Text id="stories.should" values={{ version }} />
            <StatusMark status={status} />
            <span className={outdated ? 'font-semibold text-warn' : ''}>
              <Text id={outdated ? 'stories.outdated' : 'stories.behind'} /> <Moment at={behindSince} />
            </span>
          </>
        )}
      </span>
      {behindSince !== null && <CaveatOfNow claimId={claimId} />}
    </li>
  );
}

/** The words that the page should have, in each language of the newsroom. */
function CaveatOfNow({ claimId }: { readonly claimId: string }): ReactNode {
  const { data: claim } = useClaim(claimId);
  if (!claim) return null;
  const caveats = Object.entries(claim.caveats).filter(([, text]) => text !== null);
  if (caveats.length === 0)
    return (
      <p className="m-0 text-sm">
        <Text id="claim.noCaveat" />
      </p>
    );
  return caveats.map(([locale, text]) => (
    <blockquote key={locale} lang={locale} dir="auto" className="m-0 mt-1 text-sm">
      {text}
    </blockquote>
  ));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
