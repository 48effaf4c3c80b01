import { useMemo, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { useLanguage } from '../intl/intl.tsx';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import { historyLines } from './history-lines.ts';
import { HistoryEntry } from './history-entry.tsx';
import { useEvidence, useHistory } from './use-claim.ts';

/** More at once would take longer to show than anybody wants to wait for. */
const STEP = 200;

interface Props {
  readonly claim: Claim;
  /** How many of its events had happened by the moment that is looked at; without it, all. */
  readonly count?: number | undefined;
}

/** Everything that has happened to the claim, newest first, with what each event changed. */
export default function History({ claim, count }: Props): ReactNode {
  const say = useSay();
  const { language } = useLanguage();
  const locales = Object.keys(claim.caveats);
  const [locale, setLocale] = useState(locales.includes(language) ? language : (locales[0] ?? 'en'));
  const [shown, setShown] = useState(STEP);
  const { data: events, error } = useHistory(claim.id);
  const { data: evidence } = useEvidence(claim.id);
  const lines = useMemo(() => historyLines(events ?? [], locale), [events, locale]);
  const past = count === undefined ? lines : lines.slice(0, count);
  const reports = useMemo(() => new Map(evidence?.map((piece) => [piece.report.id, piece])), [evidence]);
  return (
    <Section
      title={say('claim.history')}
      actions={locales.length > 1 && <LocaleSelect locales={locales} value={locale} onChange={setLocale} />}
    >
      {error && <Failure error={error} />}
      <ol className="m-0 flex list-none flex-col gap-3 border-s border-line p-0 ps-4">
        {past
          .slice(-shown)
          .toReversed()
          .map((line) => (
            <HistoryEntry key={line.event.id} line={line} reports={reports} locale={locale} />
          ))}
      </ol>
      {past.length > shown && (
        <p className="mb-0 flex flex-wrap items-center gap-3 text-sm text-quiet">
          <Text id="history.shown" values={{ shown, all: past.length }} />
          <span className="no-print">
            <Button onPress={() => setShown(shown + STEP)}>
              <Text id="app.more" />
            </Button>
          </span>
        </p>
      )}
    </Section>
  );
}

interface LocaleSelectProps {
  readonly locales: readonly string[];
  readonly value: string;
  readonly onChange: (locale: string) => void;
}

/** In which language caveats are compared. */
function LocaleSelect({ locales, value, onChange }: LocaleSelectProps): ReactNode {
  const intl = useIntl();
  return (
    <label className="flex items-center gap-2 text-sm">
      <Text id="history.caveatIn" />
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="rounded border border-edge bg-page px-1 py-1 text-ink"
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {intl.formatDisplayName(locale, { type: 'language' }) ?? locale}
          </option>
        ))}
      </select>
    </label>
  );
}
