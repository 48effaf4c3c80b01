import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { arabic } from './arabic.ts';
import { english, type MessageId } from './english.ts';
import { initialLanguage, keepLanguage, LANGUAGES, type Language } from './languages.ts';

const MESSAGES: Record<Language, Record<MessageId, string>> = { en: english, ar: arabic };

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageChoice = createContext<Choice>({ language: 'en', choose: () => {} });

export const useLanguage = (): Choice => useContext(LanguageChoice);

/** Words, numbers, dates and the direction of the chosen language, for everything inside. */
export function Intl({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = LANGUAGES[language].direction;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose(wanted: Language) {
        keepLanguage(wanted);
        setLanguage(wanted);
      },
    }),
    [language],
  );
  return (
    <LanguageChoice value={choice}>
      <IntlProvider locale={language} messages={MESSAGES[language]} defaultLocale="en">
        <I18nProvider locale={language}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageChoice>
  );
}
