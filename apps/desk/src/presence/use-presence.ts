import { useEffect, useState } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useWatched } from '../api/watched.ts';
import { sessionEnd } from '../api/session-end.ts';
import { writing } from './writing.ts';

export type Others = Schemas['Presence']['others'];

/** Often enough for a change to be seen within two seconds. */
const BEAT_MS = 1_500;
/** Whoever writes is there although they look something up in another tab. */
const HIDDEN_BEAT_MS = 5_000;
/** Whoever has touched nothing for so long is not there; nor does their session go on for a page that was left open. */
const AWAY_AFTER_MS = 5 * 60_000;

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;

/** Tells the service that one is on the claim for as long as one is. @returns who else is */
export function usePresence(claimId: string): Others {
  const [others, setOthers] = useState<Others>([]);
  const isWriting = useWatched(writing).includes(claimId);
  const isSignedIn = useWatched(sessionEnd) === 'no';
  useEffect(() => {
    if (!isSignedIn) return;
    const presence = new Beating(claimId, isWriting ? 'writing' : 'reading', setOthers);
    return () => presence.stop();
  }, [claimId, isWriting, isSignedIn]);
  useEffect(() => {
    const leave = (): void => {
      // What a page that goes away sends must not need the page any more.
      void fetch(`/v1/claims/${claimId}/presence`, { method: 'DELETE', keepalive: true }).catch(() => {});
      setOthers([]);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [claimId]);
  return others;
}

class Beating {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private touchedAt = Date.now();
  private isOver = false;

  constructor(
    private readonly claimId: string,
    private readonly doing: 'reading' | 'writing',
    private readonly onOthers: (others: Others) => void,
  ) {
    for (const touch of TOUCHES) addEventListener(touch, this.touched, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.soon);
    void this.beat();
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    for (const touch of TOUCHES) removeEventListener(touch, this.touched, { capture: true });
    document.removeEventListener('visibilitychange', this.soon);
  }

  private readonly touched = (): void => {
    const wasAway = this.isAway();
    this.touchedAt = Date.now();
    if (wasAway) this.soon();
  };

  private readonly soon = (): void => {
    clearTimeout(this.timer);
    if (!this.isOver) void this.beat();
  };

  private isAway(): boolean {
    return Date.now() - this.touchedAt > AWAY_AFTER_MS;
  }

  private async beat(): Promise<void> {
    const isHere = !this.isAway() && (!document.hidden || this.doing === 'writing');
    if (isHere) {
      const params = { path: { id: this.claimId } };
      // Who else is there is worth no sentence where it cannot be told.
      const answer = await client
        .PUT('/v1/claims/{id}/presence', { params, body: { doing: this.doing } })
        .catch(() => null);
      if (this.isOver) return;
      this.onOthers(answer?.data?.others ?? []);
    }
    this.timer = setTimeout(() => void this.beat(), document.hidden ? HIDDEN_BEAT_MS : BEAT_MS);
  }
}
