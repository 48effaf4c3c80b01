import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { filterLook } from '../ui/filter-link.ts';
import { useSaid } from '../ui/said.tsx';
import { keepViews, keptViews, type KeptView } from './view-shelf.ts';
import { nameOf, type View } from './view.ts';

interface Props {
  readonly view: View;
  readonly memberId: string;
}

/** The views that one has given a name, and the way to give the present one a name. */
export function KeptViews({ view, memberId }: Props): ReactNode {
  const say = useSay();
  const said = useSaid();
  const [views, setViews] = useState(() => keptViews(memberId));
  const [isNaming, setNaming] = useState(false);
  useCommands({ keepView: () => setNaming(true) });
  const keep = (wanted: readonly KeptView[]): void => {
    keepViews(memberId, wanted);
    setViews(wanted);
  };
  return (
    <>
      {views.map(({ name, view: each }) => {
        const isCurrent = nameOf(each) === nameOf(view);
        return (
          <span key={name} className="inline-flex items-center">
            <Link
              to="/"
              search={each}
              dir="auto"
              {...(isCurrent && { 'aria-current': 'page' as const })}
              className={filterLook(isCurrent)}
            >
              {name}
            </Link>
            <Button
              look="quiet"
              aria-label={say('view.remove', { name })}
              onPress={() => {
                keep(views.filter((kept) => kept.name !== name));
                said(say('view.removed', { name }));
              }}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </span>
        );
      })}
      <Button look="quiet" onPress={() => setNaming(true)}>
        <Text id="view.keep" />
      </Button>
      {isNaming && (
        <NameDialog
          taken={views.map(({ name }) => name)}
          onName={(name) => {
            keep([...views.filter((kept) => kept.name !== name), { name, view }]);
            setNaming(false);
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

/** A name that still fits beside others. */
const LONGEST = 60;

interface NameProps {
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ taken, onName, onClose }: NameProps): ReactNode {
  const say = useSay();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = name.trim();
  const fault = wanted === '' ? say('form.wanted') : wanted.length > LONGEST ? say('view.tooLong') : undefined;
  return (
    <Dialog title={say('view.keep')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => {
          setTried(true);
          if (fault === undefined) onName(wanted);
        }}
        onClose={onClose}
        sending={{ error: null, isPending: false }}
      >
        <Field
          label={say('view.name')}
          value={name}
          onChange={setName}
          autoFocus
          hint={taken.includes(wanted) ? say('view.taken') : say('view.nameHint')}
          fault={tried ? fault : undefined}
        />
      </DialogForm>
    </Dialog>
  );
}
