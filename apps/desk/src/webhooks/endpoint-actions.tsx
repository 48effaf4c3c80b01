import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { useFocusBack } from '../ui/focus-back.ts';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { RecoverDialog, type Missed } from './recover-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { SecretDialog, type ToldSecret } from './secret-dialog.tsx';
import { webhooksKey } from './use-webhooks.ts';

type Endpoint = Schemas['WebhookEndpoint'];

/** What admins do to an endpoint. Where it is enabled, what it has missed is offered to be sent at once. */
export function EndpointActions({ endpoint }: { readonly endpoint: Endpoint }): ReactNode {
  const { id, enabled } = endpoint;
  const [open, setOpen] = useState<'change' | 'rotate' | 'recover' | 'delete' | null>(null);
  const [told, setTold] = useState<ToldSecret | null>(null);
  const [missed, setMissed] = useState<Missed | null>(null);
  const rotate = useFocusBack(told !== null);
  const close = (): void => setOpen(null);
  const turn = useChange(
    webhooksKey,
    async () =>
      (await client.PATCH('/v1/webhook-endpoints/{id}', { params: { path: { id } }, body: { enabled: !enabled } }))
        .data!,
    ({ recovery }) => {
      if (recovery === null || recovery.failed === 0) return;
      setMissed(recovery);
      setOpen('recover');
    },
  );
  const test = useChange(webhooksKey, async () =>
    client.POST('/v1/webhook-endpoints/{id}/test', { params: { path: { id } } }),
  );
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onPress={() => test.mutate(undefined)} isDisabled={!enabled} isPending={test.isPending}>
          <Text id="webhooks.test" />
        </Button>
        <Button
          onPress={() => {
            setMissed(null);
            setOpen('recover');
          }}
          isDisabled={!enabled}
        >
          <Text id="webhooks.recover" />
        </Button>
        <Button onPress={() => setOpen('change')}>
          <Text id="webhooks.change" />
        </Button>
        <Button onPress={() => turn.mutate(undefined)} isPending={turn.isPending}>
          <Text id={enabled ? 'webhooks.disable' : 'webhooks.enable'} />
        </Button>
        <Button ref={rotate} onPress={() => setOpen('rotate')}>
          <Text id="webhooks.rotate" />
        </Button>
        <Button onPress={() => setOpen('delete')}>
          <Text id="webhooks.delete" />
        </Button>
      </div>
      {[turn.error, test.error].map((error, index) => error && <Failure key={index} error={error} />)}
      {open === 'change' && <EndpointDialog endpoint={endpoint} onClose={close} />}
      {open === 'rotate' && <RotateDialog endpoint={endpoint} onClose={close} onRotated={setTold} />}
      {open === 'recover' && <RecoverDialog endpointId={id} missed={missed} onClose={close} />}
      {open === 'delete' && <DeleteDialog endpoint={endpoint} onClose={close} />}
      {told && <SecretDialog told={told} onClose={() => setTold(null)} />}
    </>
  );
}

function DeleteDialog({ endpoint, onClose }: { readonly endpoint: Endpoint; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const remove = useChange(
    [...webhooksKey, 'endpoints'],
    async () => client.DELETE('/v1/webhook-endpoints/{id}', { params: { path: { id: endpoint.id } } }),
    () => void navigate({ to: '/webhooks' }),
  );
  return (
    <Dialog title={say('webhooks.deleteTitle')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="webhooks.delete" />}
        onSend={() => remove.mutate(undefined)}
        onClose={onClose}
        sending={remove}
      >
        <p dir="auto" className="mt-0">
          <Text id="webhooks.deleteWords" values={{ name: endpoint.description ?? endpoint.url }} />
        </p>
      </DialogForm>
    </Dialog>
  );
}
