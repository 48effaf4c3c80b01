import type { Claim } from '../api/client.ts';
import { useMembers } from '../claim/use-members.ts';
import type { SharedFields } from '../drafts/merge.ts';
import { useSay } from '../intl/text.tsx';
import { draftOf, type FilingDraft } from './filing-fields.tsx';

/** What the form of a claim's filing asks, as the claim has it now. */
export function useFilingFields(claim: Claim): SharedFields<FilingDraft> {
  const say = useSay();
  const members = useMembers() ?? [];
  const now = draftOf(claim);
  const plain = (name: 'desk' | 'deadline' | 'recheckAt' | 'language') => ({
    label: say(`filing.${name}`),
    now: now[name],
  });
  return {
    ...{ desk: plain('desk'), deadline: plain('deadline'), recheckAt: plain('recheckAt'), language: plain('language') },
    priority: { label: say('filing.priority'), now: now.priority, show: (value) => say(`priority.${value}`) },
    assigneeId: {
      label: say('filing.assignee'),
      now: now.assigneeId,
      show: (value) => members.find(({ id }) => id === value)?.name ?? say('filing.nobody'),
    },
  };
}
