const DAY_MS = 86_400_000;
const MORNING = '09:00';

/** A moment as a field for dates and times has it, by the clock of whoever looks; empty for none. */
export function toLocal(moment: string | null): string {
  if (moment === null) return '';
  const date = new Date(moment);
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field tells, ISO 8601 UTC; null for none. */
export function toMoment(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString();
}

/** The morning of a day, as such a field has it. */
export function inMorning(daysFromNow: number): string {
  return `${dayOf(new Date(Date.now() + daysFromNow * DAY_MS))}T${MORNING}`;
}

function dayOf(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
