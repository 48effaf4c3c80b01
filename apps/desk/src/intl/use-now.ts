import { useEffect, useState } from 'react';

const NOW_AND_THEN_MS = 30_000;

/**
 * The time, told again now and then, so that "3 minutes ago" does not stay.
 * @param everyMs how often; null while nobody needs it
 */
export function useNow(everyMs: number | null = NOW_AND_THEN_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
