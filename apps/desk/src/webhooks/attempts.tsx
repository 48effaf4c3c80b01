import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../api/client.ts';
import { isMessage } from '../intl/is-message.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';

type Attempt = Schemas['DeliveryAttempt'];

/** Every try of a delivery, the last one first. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }): ReactNode {
  const say = useSay();
  if (attempts.length === 0)
    return (
      <p className="m-0 mt-1 text-sm text-quiet">
        <Text id="webhooks.noTry" />
      </p>
    );
  return (
    <ol
      aria-label={say('webhooks.tries')}
      className="m-0 mt-2 flex list-none flex-col gap-1 border-s border-line p-0 ps-3"
    >
      {attempts.toReversed().map((attempt) => (
        <OneTry key={attempt.number} attempt={attempt} />
      ))}
    </ol>
  );
}

function OneTry({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const { number, at, durationMs, status, failure, answer } = attempt;
  const why = `webhooks.failure.${failure}`;
  return (
    <li className="text-sm">
      <span className="flex flex-wrap gap-x-3">
        <strong>
          <Text id="webhooks.try" values={{ number }} />
        </strong>
        <Moment at={at} />
        {durationMs !== null && (
          <span>{intl.formatNumber(durationMs, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' })}</span>
        )}
        {status !== null && <Text id="webhooks.answered" values={{ status: String(status) }} />}
        {failure !== null && status === null && <span className="text-bad">{isMessage(why) ? say(why) : failure}</span>}
      </span>
      {answer !== null && answer !== '' && (
        <pre
          dir="auto"
          tabIndex={0}
          aria-label={say('webhooks.answer', { number })}
          className="m-0 mt-1 max-h-40 overflow-auto rounded bg-panel p-2 text-xs whitespace-pre-wrap"
        >
          {answer}
        </pre>
      )}
    </li>
  );
}
