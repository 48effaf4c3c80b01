import { useState, type ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { RevokeDialog, SignOffDialog } from './verification-decisions.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import { useSession } from './use-claim.ts';

type Open = 'verify' | 'signOff' | 'revoke' | null;

/** The newsroom's own check: what was found, who may sign it off, and what stands. */
export function Verification({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<Open>(null);
  const session = useSession().data;
  const me = session?.member.id;
  const waiting = claim.openVerification;
  const standing = claim.verification?.state === 'signed_off' ? claim.verification : null;
  const mayJudge = session?.member.role === 'editor' || session?.member.role === 'lead';
  // Nobody is offered their own: the service refuses it anyway.
  const maySignOff = mayJudge && waiting !== null && waiting.submittedBy !== me;
  const mayRevoke = standing !== null && session !== undefined && session.member.role !== 'reporter';
  useCommands({
    verify: () => setOpen('verify'),
    ...(maySignOff && { signOff: () => setOpen('signOff') }),
  });
  const close = (): void => setOpen(null);
  return (
    <Section
      title={say('verification.title')}
      actions={
        <>
          {mayRevoke && (
            <Button onPress={() => setOpen('revoke')}>
              <Text id="verification.revoke" />
            </Button>
          )}
          {maySignOff && (
            <Button look="main" onPress={() => setOpen('signOff')} shortcut="s">
              <Text id="verification.signOff" />
            </Button>
          )}
          <Button onPress={() => setOpen('verify')} shortcut="v">
            <Text id="verification.submit" />
          </Button>
        </>
      }
    >
      {!standing && !waiting && (
        <p className="m-0">
          <Text id="verification.none" />
        </p>
      )}
      {standing && <Found verification={standing} sentence="verification.signedOff" me={me} />}
      {waiting && <Found verification={waiting} sentence="verification.submitted" me={me} />}
      {open === 'verify' && <VerifyDialog claim={claim} onClose={close} />}
      {open === 'signOff' && waiting && <SignOffDialog claim={claim} verification={waiting} onClose={close} />}
      {open === 'revoke' && standing && <RevokeDialog claim={claim} verification={standing} onClose={close} />}
    </Section>
  );
}

interface FoundProps {
  readonly verification: Schemas['Verification'];
  readonly sentence: 'verification.signedOff' | 'verification.submitted';
  readonly me: string | undefined;
}

function Found({ verification, sentence, me }: FoundProps): ReactNode {
  const say = useSay();
  const { outcome, methods, findings, submittedBy } = verification;
  const by = say(submittedBy === me ? 'verification.byYou' : 'verification.bySomebody');
  return (
    <div className="mb-3">
      <p className="m-0 font-medium">
        <Text id={sentence} values={{ outcome: say(`verification.outcome.${outcome}`), by }} />
      </p>
      <p dir="auto" className="m-0 text-sm text-quiet">
        {methods.join(', ')}
      </p>
      <p dir="auto" className="m-0 whitespace-pre-wrap">
        {findings}
      </p>
    </div>
  );
}
