import { useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { useCommands } from '../keys/keys.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { Section } from '../ui/section.tsx';
import { LanguageName } from './language-name.tsx';

const FilingDialog = lazyDialog(async () => import('./filing-dialog.tsx'));

/** On which desk a claim is, by when an answer is needed, and who sees to it; none of which bears on what is known. */
export function Filing({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const keyOf = useKeyOf();
  const [isOpen, setOpen] = useState(false);
  useCommands({ filing: () => setOpen(true) });
  const none = <Text id="filing.none" />;
  return (
    <Section
      title={say('filing.title')}
      actions={
        <Button onPress={() => setOpen(true)} shortcut={keyOf('filing')}>
          <Text id="filing.change" />
        </Button>
      }
    >
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <Entry label={say('filing.desk')}>{claim.desk === null ? none : <span dir="auto">{claim.desk}</span>}</Entry>
        <Entry label={say('filing.assignee')}>
          {claim.assignee ? <span dir="auto">{claim.assignee.name}</span> : <Text id="filing.nobody" />}
        </Entry>
        <Entry label={say('filing.priority')}>{say(`priority.${claim.priority}`)}</Entry>
        <Entry label={say('filing.deadline')}>{claim.deadline === null ? none : <Moment at={claim.deadline} />}</Entry>
        <Entry label={say('filing.recheckAt')}>
          {claim.recheckAt === null ? none : <Moment at={claim.recheckAt} />}
        </Entry>
        <Entry label={say('filing.language')}>
          {claim.language === null ? none : <LanguageName tag={claim.language} />}
        </Entry>
      </dl>
      {isOpen && <FilingDialog claim={claim} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="contents">
      <dt className="text-quiet">{label}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  );
}
