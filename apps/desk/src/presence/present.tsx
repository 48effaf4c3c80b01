import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Text } from '../intl/text.tsx';
import { usePresence, type Others } from './use-presence.ts';

/** More names than these nobody reads. */
const MOST = 4;

/** Who else is on the claim, and what they do. It locks nothing. */
export function Present({ claimId }: { readonly claimId: string }): ReactNode {
  const others = usePresence(claimId);
  const doing = (what: Others[number]['doing']): string[] =>
    others.filter((each) => each.doing === what).map(({ member }) => member.name);
  return (
    <p role="status" className="no-print m-0 min-h-6 text-sm text-quiet">
      <Names names={doing('writing')} sentence="presence.writing" look="font-semibold text-warn" />{' '}
      <Names names={doing('reading')} sentence="presence.reading" look="" />
    </p>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  readonly sentence: 'presence.writing' | 'presence.reading';
  readonly look: string;
}

function Names({ names, sentence, look }: NamesProps): ReactNode {
  const intl = useIntl();
  if (names.length === 0) return null;
  const more = names.length > MOST ? names.length - MOST + 1 : 0;
  const named = names.slice(0, names.length - more);
  const listed = [...named, ...(more > 0 ? [intl.formatMessage({ id: 'presence.more' }, { count: more })] : [])];
  return (
    <span dir="auto" className={look}>
      <Text id={sentence} values={{ count: names.length, names: intl.formatList(listed, { type: 'conjunction' }) }} />
    </span>
  );
}
