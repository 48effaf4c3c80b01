import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { Ago } from '../intl/when.tsx';
import { Button } from '../ui/button.tsx';
import type { Draft } from './use-draft.ts';

type Props = { readonly draft: Pick<Draft<object>, 'backFrom' | 'isUnkept' | 'startAnew'> };

/** Says that what was typed earlier has come back, and takes it away again for those who want none of it. */
export function DraftBack({ draft: { backFrom, isUnkept, startAnew } }: Props): ReactNode {
  return (
    <div role="status">
      {backFrom !== null && (
        <p className="mt-0 mb-3 flex flex-wrap items-center gap-x-2 rounded-md bg-accent-page px-3 py-1 text-sm">
          <span className="grow">
            <Text id="draft.back" /> <Ago at={backFrom} now={Date.now()} />
          </span>
          <Button look="quiet" onPress={startAnew}>
            <Text id="draft.anew" />
          </Button>
        </p>
      )}
      {isUnkept && (
        <p className="mt-0 mb-3 rounded-md bg-warn-page px-3 py-1 text-sm text-warn">
          <Text id="draft.unkept" />
        </p>
      )}
    </div>
  );
}
