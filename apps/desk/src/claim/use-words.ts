import { useIntl } from 'react-intl';
import { isMessage } from '../intl/is-message.ts';
import { useSay } from '../intl/text.tsx';
import type { Part } from './history-lines.ts';

/** The word of the catalogue that a value of each of these parts has. */
const WORDS: Partial<Record<Part, string>> = {
  status: 'status',
  heldAt: 'status',
  outcome: 'verification.outcome',
  stance: 'stance',
  priority: 'priority',
};

/** Says what a part of a claim is, in the language of whoever reads; what people wrote stays as they wrote it. */
export function useWords(): (part: Part, value: string | null) => string | null {
  const say = useSay();
  const intl = useIntl();
  const method = useMethod();
  return (part, value) => {
    if (value === null) return null;
    const id = `${WORDS[part]}.${value}`;
    if (isMessage(id)) return say(id);
    if (part === 'voices') return say('queue.voices', { strength: Number(value) });
    if (part === 'methods') return intl.formatList(value.split(', ').map(method), { type: 'unit' });
    if (part === 'language') return intl.formatDisplayName(value, { type: 'language' }) ?? value;
    if (part === 'recheckAt' || part === 'deadline')
      return intl.formatDate(value, { dateStyle: 'medium', timeStyle: 'short' });
    return value;
  };
}

/** What a method is called; one that the desk has no word for, as it was written. */
export function useMethod(): (method: string) => string {
  const say = useSay();
  return (method) => {
    const id = `method.${method}`;
    return isMessage(id) ? say(id) : method;
  };
}
