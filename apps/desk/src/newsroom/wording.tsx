import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { SettingField } from './setting-field.tsx';
import type { Preview, SettingsForm } from './use-settings.ts';

type Caveat = Preview[number];

/** Each message of a language in the newsroom's own words, with how it reads while it is being typed. */
export function Wording({ form }: { readonly form: SettingsForm }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const locales = [...new Set(form.preview.map(({ locale }) => locale))];
  const [wanted, setWanted] = useState(String(form.value('locale')));
  const locale = locales.includes(wanted) ? wanted : locales[0];
  if (locale === undefined) return null;
  return (
    <>
      <p className="mt-0 text-sm text-quiet">
        <Text id="newsroom.wordingHint" />
      </p>
      <Choice
        label={say('newsroom.language')}
        value={locale}
        options={locales.map((value) => ({
          value,
          label: say(hasFault(form.preview, value) ? 'newsroom.languageFault' : 'newsroom.languageFine', {
            language: intl.formatDisplayName(value, { type: 'language' }) ?? value,
          }),
        }))}
        onChange={setWanted}
      />
      {form.preview
        .filter((caveat) => caveat.locale === locale)
        .map((caveat) => (
          <Message key={`${caveat.locale}/${caveat.key}`} form={form} caveat={caveat} />
        ))}
    </>
  );
}

function Message({ form, caveat }: { readonly form: SettingsForm; readonly caveat: Caveat }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const voices = (strengths: readonly number[]): string =>
    intl.formatList(
      strengths.map((strength) => say('newsroom.strength', { strength })),
      { type: 'disjunction' },
    );
  const { locale, key, status, inconclusive, message, own, sentences, fault } = caveat;
  const place = `wording/${locale}/${key}`;
  const name = say(inconclusive ? 'newsroom.messageInconclusive' : 'newsroom.message', {
    status: say(`status.${status}`),
  });
  return (
    <div className="mb-4 border-s-4 border-line ps-3">
      <SettingField form={form} place={place} label={name} lines={2} fault={fault ?? undefined} isOptional />
      <ul aria-label={say('newsroom.reads', { name })} className="m-0 list-none p-0 text-sm">
        {sentences.map(({ strengths, text }) => (
          <li key={text} className="mb-1">
            {sentences.length > 1 && (
              <span className="text-quiet">
                <Text id="newsroom.atStrength" values={{ voices: voices(strengths) }} />{' '}
              </span>
            )}
            <span lang={locale} dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
      {!own && form.value(place) === undefined && (
        <Button
          look="quiet"
          onPress={() => form.set(place, message)}
          aria-label={say('newsroom.beginWithOf', { name })}
        >
          <Text id="newsroom.beginWith" />
        </Button>
      )}
    </div>
  );
}

const hasFault = (preview: Preview, locale: string): boolean =>
  preview.some((caveat) => caveat.locale === locale && caveat.fault !== null);
