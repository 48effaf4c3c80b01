import { useState, type ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** What deliveries are verified with: a secret that is told this once, or a key that anybody may know. */
export interface ToldSecret {
  readonly secret: string | null;
  readonly publicKey: string | null;
  /** Until when the secret before it is good as well. */
  readonly oldValidUntil?: string;
}

/** Shows a secret once. It stays until somebody says that they have it. */
export function SecretDialog({
  told,
  onClose,
}: {
  readonly told: ToldSecret;
  readonly onClose: () => void;
}): ReactNode {
  const say = useSay();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const { secret, publicKey, oldValidUntil } = told;
  const text = secret ?? publicKey ?? '';
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // Browsers give no clipboard to a page that came without https.
      setCopied('no');
    }
  };
  const label = say(secret === null ? 'webhooks.publicKey' : 'webhooks.secret');
  return (
    <Dialog title={label} isOpen onClose={onClose} stays>
      <p className="mt-0">
        <Text id={secret === null ? 'webhooks.publicKeyWords' : 'webhooks.secretWords'} />
      </p>
      <div className="flex gap-2">
        <input
          readOnly
          autoFocus
          dir="ltr"
          spellCheck={false}
          aria-label={label}
          value={text}
          onFocus={(event) => event.target.select()}
          className="min-w-0 flex-1 rounded-md border border-edge bg-panel px-2 py-1.5 font-mono text-sm text-ink"
        />
        <Button onPress={() => void copy()}>
          <Text id="webhooks.copy" />
        </Button>
      </div>
      <p role="status" className="min-h-6 text-sm text-quiet">
        {copied !== null && <Text id={copied === 'yes' ? 'app.copied' : 'webhooks.copyByHand'} />}
      </p>
      {oldValidUntil !== undefined && (
        <p className="text-sm">
          <Text id="webhooks.oldValidUntil" /> <Moment at={oldValidUntil} />
        </p>
      )}
      <div className="flex justify-end">
        <Button look="main" onPress={onClose}>
          <Text id="webhooks.kept" />
        </Button>
      </div>
    </Dialog>
  );
}
