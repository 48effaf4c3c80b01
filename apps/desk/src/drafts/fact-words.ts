import { english, type MessageId } from '../intl/english.ts';
import type { Say } from '../intl/text.tsx';
import type { FactName } from './facts.ts';

/** What the words of a fact begin with in the catalogue, where it is one of a few. */
const WORDS: Partial<Record<FactName, string>> = {
  status: 'status',
  hold: 'status',
  verification: 'verification.outcome',
  openVerification: 'verification.outcome',
  priority: 'priority',
};

/** A fact as a person reads it: `reported: nobody has seen them` as “Reported: nobody has seen them”. */
export function wordsOfFact(fact: FactName, value: string, say: Say): string {
  if (value === '') return say('changed.nothing');
  const words = WORDS[fact];
  if (words === undefined) return value;
  const [name = '', ...rest] = value.split(': ');
  const id = `${words}.${name}`;
  return [isMessage(id) ? say(id) : name, ...rest].join(': ');
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(english, id);
