import type { ReactNode } from 'react';
import { Text } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import type { RefusedClaim } from './use-bulk.ts';

interface Props {
  readonly refused: readonly RefusedClaim[];
  readonly onDismiss: () => void;
}

/** Which of many claims were left as they are, each with the reason. */
export function Refused({ refused, onDismiss }: Props): ReactNode {
  return (
    <div role="alert" className={refused.length > 0 ? '' : '-mt-3'}>
      {refused.length > 0 && (
        <div className="rounded-md border border-bad bg-bad-page px-3 py-2 text-bad">
          <p className="m-0">
            <Text id="bulk.refused" values={{ refused: refused.length }} />
          </p>
          <ul className="my-1 max-h-40 overflow-y-auto ps-5">
            {refused.map(({ claim, problem }) => (
              <li key={claim.id}>
                <span dir="auto">{claim.statement}</span> <span dir="auto">{problem.detail}</span>
              </li>
            ))}
          </ul>
          <Button onPress={onDismiss}>
            <Text id="bulk.dismiss" />
          </Button>
        </div>
      )}
    </div>
  );
}
