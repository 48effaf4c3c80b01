import { useState, type ReactNode } from 'react';
import { WEBHOOK_EVENT_TYPES } from '#contracts/words.js';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultAt } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { Tick } from '../ui/tick.tsx';
import type { ToldSecret } from './secret-dialog.tsx';
import { webhooksKey } from './use-webhooks.ts';

type EventType = Schemas['WebhookEventType'];

interface Props {
  /** The endpoint that is to be changed; none to make one. */
  readonly endpoint?: Schemas['WebhookEndpoint'];
  readonly onClose: () => void;
  readonly onCreated?: (told: ToldSecret) => void;
}

/** Makes an endpoint, or changes what it is told of. */
export function EndpointDialog({ endpoint, onClose, onCreated }: Props): ReactNode {
  const say = useSay();
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [description, setDescription] = useState(endpoint?.description ?? '');
  const [types, setTypes] = useState<readonly EventType[]>(endpoint?.eventTypes ?? []);
  const [desks, setDesks] = useState(endpoint?.desks.join(', ') ?? '');
  const [rate, setRate] = useState(endpoint?.rateLimit?.toString() ?? '');
  const [signature, setSignature] = useState<'v1' | 'v1a'>('v1');
  const [tried, setTried] = useState(false);
  const wanted = {
    ...{ url: url.trim(), description: description.trim() || null, eventTypes: [...types] },
    desks: desks.split(',').flatMap((desk) => desk.trim() || []),
    rateLimit: rate.trim() === '' ? null : Number(rate),
  };
  const save = useChange(
    webhooksKey,
    async () => {
      if (!endpoint) return (await client.POST('/v1/webhook-endpoints', { body: { ...wanted, signature } })).data!;
      const params = { path: { id: endpoint.id } };
      await client.PATCH('/v1/webhook-endpoints/{id}', { params, body: wanted });
      return null;
    },
    (created) => {
      onClose();
      if (created) onCreated?.(created);
    },
  );
  const isNumber = rate.trim() === '' || /^\d+$/.test(rate.trim());
  return (
    <Dialog title={say(endpoint ? 'webhooks.changeTitle' : 'webhooks.create')} isOpen onClose={onClose}>
      <DialogForm
        go={<Text id="form.save" />}
        onSend={() => {
          setTried(true);
          if (wanted.url !== '' && isNumber) save.mutate(undefined);
        }}
        onClose={onClose}
        sending={save}
      >
        <Field
          label={say('webhooks.url')}
          value={url}
          onChange={setUrl}
          autoFocus
          fault={tried && wanted.url === '' ? say('form.wanted') : faultAt(save.error, '/url')}
        />
        <Field
          label={say('webhooks.description')}
          value={description}
          onChange={setDescription}
          fault={faultAt(save.error, '/description')}
        />
        <fieldset className="m-0 mb-3 rounded-md border border-line p-2">
          <legend className="px-1 text-sm font-medium">{say('webhooks.events')}</legend>
          <p className="m-0 mb-1 text-sm text-quiet">{say('webhooks.eventsHint')}</p>
          {WEBHOOK_EVENT_TYPES.map((type) => (
            <Tick
              key={type}
              label={<span className="text-sm">{say(`webhooks.event.${type}`)}</span>}
              isSelected={types.includes(type)}
              onChange={(on) => setTypes(on ? [...types, type] : types.filter((each) => each !== type))}
            />
          ))}
        </fieldset>
        <Field
          label={say('webhooks.desks')}
          value={desks}
          onChange={setDesks}
          hint={say('webhooks.desksHint')}
          fault={faultAt(save.error, '/desks')}
        />
        <Field
          label={say('webhooks.rateLimit')}
          value={rate}
          onChange={setRate}
          hint={say('webhooks.rateHint')}
          fault={tried && !isNumber ? say('webhooks.noNumber') : faultAt(save.error, '/rateLimit')}
        />
        {!endpoint && (
          <Choice
            label={say('webhooks.signature')}
            value={signature}
            options={(['v1', 'v1a'] as const).map((value) => ({ value, label: say(`webhooks.signature.${value}`) }))}
            onChange={setSignature}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
