import type { ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { useMembers } from '../claim/use-members.ts';
import { useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { MomentField } from './moment-field.tsx';
import { toLocal, toMoment } from './local-time.ts';
import { SelectField } from './select-field.tsx';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** How a claim is filed, as its fields have it: empty where there is nothing. */
export interface FilingDraft {
  readonly desk: string;
  readonly language: string;
  readonly priority: Schemas['Priority'];
  readonly deadline: string;
  readonly recheckAt: string;
  readonly assigneeId: string;
}

export const NO_FILING: FilingDraft = {
  ...{ desk: '', language: '', priority: 'normal', deadline: '', recheckAt: '', assigneeId: '' },
};

export function draftOf(claim: Claim): FilingDraft {
  const { desk, language, priority, deadline, recheckAt, assignee } = claim;
  return {
    ...{ desk: desk ?? '', language: language ?? '', priority, assigneeId: assignee?.id ?? '' },
    ...{ deadline: toLocal(deadline), recheckAt: toLocal(recheckAt) },
  };
}

/** The same as the API takes it. */
export function filingOf({ desk, language, priority, deadline, recheckAt, assigneeId }: FilingDraft) {
  return {
    ...{ desk: desk.trim() || null, language: language.trim() || null, priority, assigneeId: assigneeId || null },
    ...{ deadline: toMoment(deadline), recheckAt: toMoment(recheckAt) },
  };
}

interface Props {
  readonly draft: FilingDraft;
  readonly onChange: (draft: FilingDraft) => void;
  readonly error: Error | null;
  readonly autoFocus?: boolean;
}

/** On which desk, how urgent, by when, and who sees to it. */
export function FilingFields({ draft, onChange, error, autoFocus = false }: Props): ReactNode {
  const say = useSay();
  const members = useMembers() ?? [];
  const set = (part: Partial<FilingDraft>): void => onChange({ ...draft, ...part });
  // Who was switched off can stay with a claim, and be given none.
  const offered = members.filter(({ id, active }) => active || id === draft.assigneeId);
  return (
    <>
      <div className="grid gap-x-3 sm:grid-cols-2">
        <Field
          label={say('filing.desk')}
          value={draft.desk}
          onChange={(desk) => set({ desk })}
          autoFocus={autoFocus}
          fault={faultAt(error, '/desk')}
        />
        <SelectField
          label={say('filing.assignee')}
          value={draft.assigneeId}
          options={[['', say('filing.nobody')], ...offered.map(({ id, name }) => [id, name] as const)]}
          onChange={(assigneeId) => set({ assigneeId })}
          fault={faultAt(error, '/assigneeId')}
        />
        <MomentField
          label={say('filing.deadline')}
          value={draft.deadline}
          onChange={(deadline) => set({ deadline })}
          fault={faultAt(error, '/deadline')}
        />
        <MomentField
          label={say('filing.recheckAt')}
          value={draft.recheckAt}
          onChange={(recheckAt) => set({ recheckAt })}
          fault={faultAt(error, '/recheckAt')}
        />
      </div>
      <Choice
        label={say('filing.priority')}
        value={draft.priority}
        options={PRIORITIES.map((value) => ({ value, label: say(`priority.${value}`) }))}
        onChange={(priority) => set({ priority })}
      />
      <Field
        label={say('filing.language')}
        value={draft.language}
        onChange={(language) => set({ language })}
        hint={say('filing.languageHint')}
        fault={faultAt(error, '/language')}
      />
    </>
  );
}
