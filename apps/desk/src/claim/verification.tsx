import { useState, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { StandingVerification } from './standing-verification.tsx';
import { RevokeDialog, SignOffDialog, UpholdDialog } from './verification-decisions.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import { useMay } from './use-may.ts';
import { WaitingVerification } from './waiting-verification.tsx';

type Open = 'verify' | 'again' | 'signOff' | 'revoke' | 'uphold' | null;

/** The newsroom's own check: what was found, who may sign it off, and what stands. Of the past, it is only shown. */
export function Verification({ claim, past = false }: { readonly claim: Claim; readonly past?: boolean }): ReactNode {
  const say = useSay();
  const keyOf = useKeyOf();
  const [open, setOpen] = useState<Open>(null);
  const may = useMay(claim, past);
  const waiting = claim.openVerification;
  const standing = claim.verification?.state === 'signed_off' ? claim.verification : null;
  const close = (): void => setOpen(null);
  const command = (name: 'signOff' | 'uphold' | 'revoke') => {
    const why = may.why[name];
    return why === null ? () => setOpen(name) : { why: say(why) };
  };
  useCommands(
    past
      ? {}
      : {
          verify: () => setOpen(may.isChanged ? 'again' : 'verify'),
          ...{ signOff: command('signOff'), uphold: command('uphold'), revoke: command('revoke') },
        },
  );
  return (
    <Section
      title={say('verification.title')}
      actions={
        !past && (
          <>
            {may.revoke && (
              <Button onPress={() => setOpen('revoke')} shortcut={keyOf('revoke')}>
                <Text id="verification.revoke" />
              </Button>
            )}
            {may.uphold && (
              <Button look="main" onPress={() => setOpen('uphold')} shortcut={keyOf('uphold')}>
                <Text id="verification.uphold" />
              </Button>
            )}
            {may.signOff && (
              <Button look="main" onPress={() => setOpen('signOff')} shortcut={keyOf('signOff')}>
                <Text id="verification.signOff" />
              </Button>
            )}
            <Button onPress={() => setOpen(may.isChanged ? 'again' : 'verify')} shortcut={keyOf('verify')}>
              <Text id={may.isChanged ? 'verification.again' : 'verification.submit'} />
            </Button>
          </>
        )
      }
    >
      {!standing && !waiting && (
        <p className="m-0">
          <Text id="verification.none" />
        </p>
      )}
      {standing && <StandingVerification claim={claim} verification={standing} past={past} />}
      {waiting && <WaitingVerification claim={claim} verification={waiting} past={past} isChanged={may.isChanged} />}
      {open === 'verify' && <VerifyDialog claim={claim} onClose={close} />}
      {open === 'again' && <VerifyDialog claim={claim} from={waiting} onClose={close} />}
      {open === 'signOff' && waiting && <SignOffDialog claim={claim} verification={waiting} onClose={close} />}
      {open === 'revoke' && standing && <RevokeDialog claim={claim} verification={standing} onClose={close} />}
      {open === 'uphold' && standing && <UpholdDialog claim={claim} verification={standing} onClose={close} />}
    </Section>
  );
}
