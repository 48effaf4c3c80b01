import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reach } from '../api/reach.ts';
import { sessionEnd } from '../api/session-end.ts';
import { Changes } from './changes.ts';
import { Following } from './following.ts';

/** A clock that has stood still for so long was asleep, and with it the stream. */
const ASLEEP_MS = 20_000;
const LOOK_MS = 5_000;

/** Follows what happens in the newsroom, and has what is on the screen read again where it has changed. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const changes = new Changes(queries);
    const following = new Following({
      // What happened before the stream was there, nothing has told of.
      onOpen: () => changes.addAll(),
      onEvent: (claimId) => changes.add(claimId),
    });
    const again = (): void => following.again();
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) again();
    };
    let looked = Date.now();
    const clock = setInterval(() => {
      if (Date.now() - looked > ASLEEP_MS) again();
      looked = Date.now();
    }, LOOK_MS);
    addEventListener('online', again);
    addEventListener('pageshow', shown);
    const ended = sessionEnd.watch(() => sessionEnd.value === 'no' && again());
    // What could not be read meanwhile is read now; and a stream that began while the service was away may wait for long.
    const reached = reach.watch(() => {
      if (reach.value !== 'there') return;
      changes.addAll();
      if (!following.isOpen) again();
    });
    return () => {
      clearInterval(clock);
      removeEventListener('online', again);
      removeEventListener('pageshow', shown);
      ended();
      reached();
      following.stop();
      changes.drop();
    };
  }, [queries]);
}
