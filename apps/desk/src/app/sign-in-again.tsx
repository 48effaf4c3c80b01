import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CallFailed, client } from '../api/client.ts';
import { knownSession, putOff, signInPage } from '../api/session-end.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Secret } from '../ui/secret.tsx';

/** Signs in again whoever was signed in, where they are: nothing on the page is lost, and what was being saved goes on. */
export function SignInAgain(): ReactNode {
  const say = useSay();
  const session = knownSession();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [wantsCode, setWantsCode] = useState(false);
  const [tried, setTried] = useState(false);
  const signIn = useMutation({
    mutationFn: async () => {
      if (!session) return;
      const { person, newsroom } = session;
      await client.POST('/v1/session', {
        body: {
          ...{ login: person.email, password, newsroomId: newsroom.id },
          ...(wantsCode && code.trim() !== '' && { code: code.trim() }),
        },
      });
    },
    onError(error) {
      if (ruleOf(error) === 'sign_in.code_needed') setWantsCode(true);
    },
  });
  const asksForCode = ruleOf(signIn.error) === 'sign_in.code_needed';
  const fault = (typed: string): string | undefined => (tried && typed.trim() === '' ? say('form.wanted') : undefined);
  return (
    <Dialog title={say('session.title')} isOpen onClose={putOff}>
      <p className="mt-0">
        <Text id="session.kept" />
      </p>
      <DialogForm
        go={<Text id="session.signIn" />}
        onSend={() => {
          setTried(true);
          if (password !== '' && !(wantsCode && code.trim() === '')) signIn.mutate();
        }}
        onClose={putOff}
        sending={{ isPending: signIn.isPending, error: asksForCode ? null : signIn.error }}
      >
        <p className="mt-0 mb-3" dir="auto">
          <Text id="session.as" values={{ name: session?.person.name, email: session?.person.email }} />
        </p>
        {/* Managers of passwords fill in what belongs to this name. */}
        <input
          className="sr-only"
          aria-hidden="true"
          tabIndex={-1}
          readOnly
          name="username"
          autoComplete="username"
          value={session?.person.email ?? ''}
        />
        <Secret
          label={say('session.password')}
          value={password}
          onChange={setPassword}
          kind="password"
          autoFocus
          fault={fault(password)}
        />
        {wantsCode && (
          <Secret
            label={say('session.code')}
            value={code}
            onChange={setCode}
            kind="code"
            autoFocus
            fault={fault(code)}
          />
        )}
      </DialogForm>
      <p className="mt-3 mb-0 text-sm">
        <a href={signInPage()} className="text-accent underline">
          <Text id="session.otherWay" />
        </a>
      </p>
    </Dialog>
  );
}

const ruleOf = (error: Error | null): string | undefined =>
  error instanceof CallFailed ? error.problem?.rule : undefined;
