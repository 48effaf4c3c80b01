import { useEffect, useState } from 'react';

const AGAIN_MS = 30_000;

/** The time, told again now and then, so that "3 minutes ago" does not stay. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
