import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Whether it is left by a button alone, since what it shows is shown this once. */
  readonly stays?: boolean;
}

/** One thing to decide, above the page; Escape leaves it. */
export function Dialog({ title, isOpen, onClose, children, stays = false }: Props): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!stays}
      isKeyboardDismissDisabled={stays}
      className="fixed inset-0 z-20 flex items-start justify-center overflow-y-auto bg-black/50 p-3 sm:p-10"
    >
      <Modal className="w-full max-w-xl rounded-lg border border-line bg-page text-ink shadow-xl">
        <AriaDialog className="p-5 outline-none">
          <Heading slot="title" className="mt-0 mb-3 text-lg font-semibold">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
