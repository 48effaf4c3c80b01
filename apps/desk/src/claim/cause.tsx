import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';

/** Why a claim was judged anew, where that was not its own evidence. */
export function Cause({ cause }: { readonly cause: unknown }): ReactNode {
  if (typeof cause !== 'object' || cause === null) return null;
  const { type, title, name, reason, into } = cause as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return (
    <p dir="auto" className="m-0 text-quiet empty:hidden">
      {type === 'report.retracted' && (
        <Text id="cause.retracted" values={{ title: text(title), reason: text(reason) }} />
      )}
      {type === 'report.derived' && <Text id="cause.derived" values={{ title: text(title) }} />}
      {type === 'source.changed' && <Text id="cause.source" values={{ name: text(name) }} />}
      {type === 'source.merged' && (
        <Text
          id="cause.merged"
          values={{ name: text(name), into: text((into as { name?: unknown } | undefined)?.name) }}
        />
      )}
      {type === 'source.unmerged' && <Text id="cause.unmerged" values={{ name: text(name) }} />}
      {type === 'newsroom.changed' && <Text id="cause.policy" />}
    </p>
  );
}
