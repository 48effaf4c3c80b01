import { useSyncExternalStore } from 'react';

/** A value outside of React that components follow. */
export class Watched<Value> {
  private readonly watchers = new Set<() => void>();

  constructor(private now: Value) {}

  get value(): Value {
    return this.now;
  }

  set(value: Value): void {
    if (value === this.now) return;
    this.now = value;
    for (const tell of this.watchers) tell();
  }

  readonly watch = (tell: () => void): (() => void) => {
    this.watchers.add(tell);
    return () => void this.watchers.delete(tell);
  };
}

export const useWatched = <Value>(watched: Watched<Value>): Value =>
  useSyncExternalStore(watched.watch, () => watched.value);
