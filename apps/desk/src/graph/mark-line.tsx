import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { SIGNS, type Mark } from './marks.ts';

const LOOKS: Record<Mark['look'], string> = {
  plain: 'text-quiet',
  key: 'text-accent font-medium',
  warn: 'text-warn font-medium',
  bad: 'text-bad',
};

/** What is to be known of a report, in a line. @param short cut after two lines; all of it stands elsewhere */
export function MarkLine({ mark, short = false }: { readonly mark: Mark; readonly short?: boolean }): ReactNode {
  return (
    <span className={`${short ? 'line-clamp-2 shrink-0' : 'block'} ${LOOKS[mark.look]}`}>
      {SIGNS[mark.look] !== '' && <span aria-hidden="true">{SIGNS[mark.look]} </span>}
      <Text id={mark.id} {...(mark.values && { values: mark.values })} />
    </span>
  );
}
