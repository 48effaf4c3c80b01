import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../api/client.ts';
import { useMethod } from './use-words.ts';

/** What was found, and how. */
export function Found({ verification }: { readonly verification: Schemas['Verification'] }): ReactNode {
  const intl = useIntl();
  const method = useMethod();
  return (
    <>
      <p dir="auto" className="m-0 text-sm text-quiet">
        {intl.formatList(verification.methods.map(method), { type: 'unit' })}
      </p>
      <p dir="auto" className="m-0 whitespace-pre-wrap">
        {verification.findings}
      </p>
    </>
  );
}
