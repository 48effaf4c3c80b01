import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { useSaid } from '../ui/said.tsx';
import { Section } from '../ui/section.tsx';

/** The sentence that has to go with the claim, in each language of the newsroom, to be copied. */
export function Caveats({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const said = useSaid();
  const caveats = Object.entries(claim.caveats).filter((each): each is [string, string] => each[1] !== null);
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    said(say('app.copied'));
  };
  useCommands({ copy: () => claim.caveat !== null && void copy(claim.caveat) });
  return (
    <Section title={say('claim.caveat')}>
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
          <span className="no-print">
            <Button onPress={() => void copy(text)} shortcut={text === claim.caveat ? 'c' : undefined}>
              <Text
                id="claim.copy"
                values={{ language: intl.formatDisplayName(locale, { type: 'language' }) ?? locale }}
              />
            </Button>
          </span>
        </div>
      ))}
      <p dir="auto" className="m-0 text-sm text-quiet">
        {claim.attribution}
      </p>
    </Section>
  );
}
