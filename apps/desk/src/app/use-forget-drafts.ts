import { useSession } from '../claim/use-claim.ts';
import { drafts } from '../drafts/kept-drafts.ts';
import { useSay } from '../intl/text.tsx';
import { useSaid } from '../ui/said.tsx';

/** Drops everything that has been typed on this device and not saved, as one does before somebody else has it. */
export function useForgetDrafts(): () => void {
  const say = useSay();
  const said = useSaid();
  const session = useSession().data;
  return () => {
    const mine = session ? drafts.of({ newsroomId: session.newsroom.id, memberId: session.member.id }) : [];
    for (const [key] of mine) drafts.forget(key);
    const back = { label: say('draft.bringBack'), do: () => mine.forEach(([key, draft]) => drafts.write(key, draft)) };
    said(say('draft.forgotten', { count: mine.length }), 'plain', mine.length > 0 ? [back] : []);
  };
}
