import { useState, type ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { useDraft, type Draft } from '../drafts/use-draft.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { Picker } from '../ui/picker.tsx';
import { searchFor, type Pick } from '../ui/use-found.ts';

type Story = Schemas['Story'];

interface Props {
  /** The story that is to be changed; none to record one. */
  readonly story?: Story;
  readonly onClose: () => void;
}

/** Records a published piece with the claims in it, or corrects what is known of it. */
export function StoryDialog({ story, onClose }: Props): ReactNode {
  const say = useSay();
  const title = say(story ? 'stories.changeTitle' : 'stories.record');
  const form = { name: 'story', title, about: story?.id, reopen: story ? undefined : ('record' as const) };
  const draft = useDraft<Values>(form, {
    ...{ url: story?.url ?? '', headline: story?.headline ?? '', externalId: story?.externalId ?? '' },
    claimWords: '',
    claims: story?.claims.map(({ claimId, statement }) => ({ id: claimId, name: statement })) ?? [],
  });
  const { set } = draft;
  const { url, headline, externalId, claims, claimWords } = draft.values;
  const [tried, setTried] = useState(false);
  const wanted = {
    ...{ url: url.trim(), headline: headline.trim(), externalId: externalId.trim() || null },
    claimIds: claims.map(({ id }) => id),
  };
  const save = useChange(
    ['stories'],
    async () => (story ? change(story, wanted) : record(wanted, draft)),
    onClose,
    draft,
  );
  const missing = { url: wanted.url === '', headline: wanted.headline === '', claimIds: claims.length === 0 };
  const isLeft = claimWords.trim() !== '';
  const fault = (name: 'url' | 'headline' | 'externalId' | 'claimIds'): string | undefined =>
    tried && name !== 'externalId' && missing[name] ? say('form.wanted') : faultAt(save.error, `/${name}`);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => {
          setTried(true);
          if (!isLeft && !Object.values(missing).includes(true)) save.mutate(undefined);
        }}
        onClose={onClose}
        sending={save}
        draft={draft}
      >
        <Field
          label={say('stories.url')}
          value={url}
          onChange={(words) => set({ url: words })}
          autoFocus
          fault={fault('url')}
        />
        <Field
          label={say('stories.headline')}
          value={headline}
          onChange={(words) => set({ headline: words })}
          fault={fault('headline')}
        />
        <Field
          label={say('stories.externalId')}
          value={externalId}
          onChange={(words) => set({ externalId: words })}
          hint={say('stories.externalIdHint')}
          fault={fault('externalId')}
        />
        <ul aria-label={say('stories.claims')} className="m-0 mb-2 list-none p-0">
          {claims.map((pick) => (
            <li key={pick.id} className="flex items-center justify-between gap-2">
              <span dir="auto">{pick.name}</span>
              <span className="shrink-0 whitespace-nowrap">
                <Button
                  look="quiet"
                  onPress={() => set({ claims: claims.filter(({ id }) => id !== pick.id) })}
                  aria-label={say('stories.removeOf', { claim: pick.name })}
                >
                  <Text id="evidence.remove" />
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <Picker
          label={say('stories.addClaim')}
          name="claims"
          find={findClaims}
          words={claimWords}
          onWords={(words) => set({ claimWords: words })}
          onPick={(pick) => set({ claims: [...claims.filter(({ id }) => id !== pick.id), pick], claimWords: '' })}
          empty={say('evidence.nothingFound')}
          fault={tried && isLeft ? say('stories.whichClaim') : fault('claimIds')}
        />
      </DialogForm>
    </Dialog>
  );
}

interface Values {
  readonly url: string;
  readonly headline: string;
  readonly externalId: string;
  readonly claims: readonly Pick[];
  /** What is typed of a claim that is not picked yet. */
  readonly claimWords: string;
}

interface Wanted {
  readonly url: string;
  readonly headline: string;
  readonly externalId: string | null;
  readonly claimIds: string[];
}

async function record(body: Wanted, draft: Draft<Values>): Promise<void> {
  await client.POST('/v1/stories', { params: { header: draft.once() }, body });
}

/** Sends only what is otherwise than it was: what a colleague has changed meanwhile stays theirs. */
async function change(story: Story, { url, headline, externalId, claimIds }: Wanted): Promise<void> {
  const before = story.claims.map(({ claimId }) => claimId);
  const same = claimIds.length === before.length && claimIds.every((id) => before.includes(id));
  const body = {
    ...(url !== story.url && { url }),
    ...(headline !== story.headline && { headline }),
    ...(externalId !== story.externalId && { externalId }),
    ...(!same && { claimIds }),
  };
  if (Object.keys(body).length > 0)
    await client.PATCH('/v1/stories/{id}', { params: { path: { id: story.id } }, body });
}

async function findClaims(words: string): Promise<readonly Pick[]> {
  const query = searchFor(words, 10);
  const { items } = (await client.GET('/v1/claims', { params: { query } })).data!;
  return items.map(({ id, statement }) => ({ id, name: statement }));
}
