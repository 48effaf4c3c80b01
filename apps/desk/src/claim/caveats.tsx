import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { useSaid } from '../ui/said.tsx';
import { Section } from '../ui/section.tsx';
import { CopyDialog } from './copy-dialog.tsx';

/** The sentence that has to go with the claim, in each language of the newsroom, to be copied. Of the past, nothing is. */
export function Caveats({ claim, past = false }: { readonly claim: Claim; readonly past?: boolean }): ReactNode {
  const say = useSay();
  const said = useSaid();
  const keyOf = useKeyOf();
  const nameOf = useLanguageName();
  const [choosing, setChoosing] = useState(false);
  const caveats = Object.entries(claim.caveats).filter((each): each is [string, string] => each[1] !== null);
  const copy = async (locale: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      said(say('claim.copied', { language: nameOf(locale) }));
    } catch {
      // Browsers have no clipboard outside a secure page, or somebody has forbidden it.
      said(say('claim.notCopied'), 'bad');
    }
  };
  const first = caveats.find(([, text]) => text === claim.caveat) ?? caveats[0];
  const mayCopy = !past && first !== undefined;
  useCommands({
    ...(mayCopy && { copy: () => void copy(...first) }),
    ...(mayCopy && caveats.length > 1 && { copyIn: () => setChoosing(true) }),
  });
  return (
    <Section
      title={say('claim.caveat')}
      actions={
        mayCopy &&
        caveats.length > 1 && (
          <Button onPress={() => setChoosing(true)} shortcut={keyOf('copyIn')}>
            <Text id="claim.copyIn" />
          </Button>
        )
      }
    >
      {caveats.length === 0 && (
        <p className="m-0">
          <Text id="claim.noCaveat" />
        </p>
      )}
      {caveats.map(([locale, text]) => (
        <div key={locale} className="mb-2 flex flex-wrap items-start gap-2">
          <blockquote lang={locale} dir="auto" className="m-0 min-w-60 flex-1 border-s-4 border-accent ps-3">
            {text}
          </blockquote>
          {!past && (
            <span className="no-print">
              <Button
                onPress={() => void copy(locale, text)}
                shortcut={locale === first?.[0] ? keyOf('copy') : undefined}
              >
                <Text id="claim.copy" values={{ language: nameOf(locale) }} />
              </Button>
            </span>
          )}
        </div>
      ))}
      <p dir="auto" className="m-0 text-sm text-quiet">
        {claim.attribution}
      </p>
      {choosing && (
        <CopyDialog
          languages={caveats.map(([locale]) => ({ locale, name: nameOf(locale) }))}
          onCopy={(locale) => void copy(locale, claim.caveats[locale as keyof typeof claim.caveats] ?? '')}
          onClose={() => setChoosing(false)}
        />
      )}
    </Section>
  );
}

function useLanguageName(): (locale: string) => string {
  const intl = useIntl();
  return (locale) => intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
}
