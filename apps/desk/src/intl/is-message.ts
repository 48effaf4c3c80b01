import { english, type MessageId } from './english.ts';

/** Whether the catalogue has it: for ids that are made of what the service says. */
export const isMessage = (id: string): id is MessageId => Object.hasOwn(english, id);
