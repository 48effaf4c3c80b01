import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { LOCALES } from '#contracts/words.js';
import { useSay } from '../intl/text.tsx';
import { Tick } from '../ui/tick.tsx';
import { SettingField, Theirs } from './setting-field.tsx';
import type { SettingsForm } from './use-settings.ts';

/** How the newsroom is called, in which languages it speaks, and at once how that reads in a caveat of each. */
export function Names({ form }: { readonly form: SettingsForm }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const nameOf = (locale: string): string => intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  const main = String(form.value('locale'));
  const chosen = form.value('locales') as readonly string[];
  const locales = LOCALES.filter((locale) => chosen.includes(locale) || locale === main);
  return (
    <>
      <SettingField form={form} place="name" label={say('newsroom.name')} />
      <SettingField
        form={form}
        place="caveatName"
        label={say('newsroom.caveatName')}
        hint={say('newsroom.caveatNameHint')}
      />
      <label className="mb-3 flex flex-col gap-1 text-sm font-medium">
        {say('newsroom.locale')}
        <select
          value={main}
          onChange={(event) => form.set('locale', event.target.value)}
          className="min-h-8 w-fit max-w-full rounded-md border border-edge bg-page px-2 py-1 font-normal text-ink"
        >
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {nameOf(locale)}
            </option>
          ))}
        </select>
      </label>
      <Theirs form={form} place="locale" />
      <fieldset className="m-0 mb-3 rounded-md border border-line p-2">
        <legend className="px-1 text-sm font-medium">{say('newsroom.locales')}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {LOCALES.map((locale) => (
            <Tick
              key={locale}
              label={nameOf(locale)}
              isSelected={locales.includes(locale)}
              isDisabled={locale === main}
              onChange={(on) =>
                form.set(
                  'locales',
                  LOCALES.filter((each) => (each === locale ? on : locales.includes(each))),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <Theirs form={form} place="locales" />
      {locales.map((locale) => (
        <div key={locale} className="mb-2">
          {locale !== 'en' && (
            <SettingField
              form={form}
              place={`caveatNames/${locale}`}
              label={say('newsroom.nameIn', { language: nameOf(locale) })}
              isOptional
            />
          )}
          <Reads form={form} locale={locale} />
        </div>
      ))}
    </>
  );
}

/** The caveat that goes with most claims. */
function Reads({ form, locale }: { readonly form: SettingsForm; readonly locale: string }): ReactNode {
  const caveat = form.preview.find((each) => each.locale === locale && each.key === 'reported');
  const text = caveat?.sentences[0]?.text;
  if (text === undefined) return null;
  return (
    <blockquote lang={locale} dir="auto" className="m-0 border-s-4 border-accent ps-3 text-sm">
      {text}
    </blockquote>
  );
}
