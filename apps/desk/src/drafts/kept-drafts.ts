import type { Command } from '../keys/registry.ts';
import type { Facts } from './facts.ts';

const PREFIX = 'caveat.draft.';
const DAYS = 14;
export const LONGEST_MS = DAYS * 24 * 3600 * 1000;

/** What was typed into a form, with what it takes to go on where it was left. */
export interface KeptDraft {
  /** The form, in words. */
  readonly title: string;
  /** The command that opens it. */
  readonly reopen: Command | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** What stood in the form when it was opened. */
  readonly from: Readonly<Record<string, unknown>>;
  /** What the claim had then: in the fields of the form, and otherwise. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly facts: Facts | null;
  /** What makes a creation be done once, however often it is sent. */
  readonly once: string;
  readonly at: string;
}

/** Whose draft it is, of which form, about what. */
export interface DraftKey {
  readonly newsroomId: string;
  readonly memberId: string;
  readonly form: string;
  readonly about: string;
}

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Drafts on this device. Each member of each newsroom has their own, and sees no other. */
export class KeptDrafts {
  private readonly watchers = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly place: () => Place,
    private readonly now: () => number,
  ) {}

  read(key: DraftKey): KeptDraft | null {
    return this.parse(nameOf(key));
  }

  /** @returns whether this device keeps it */
  write(key: DraftKey, draft: KeptDraft): boolean {
    const isKept = this.attempt((place) => place.setItem(nameOf(key), JSON.stringify(draft))) !== null;
    this.tell();
    return isKept;
  }

  forget(key: DraftKey): void {
    this.attempt((place) => place.removeItem(nameOf(key)));
    this.tell();
  }

  /** Drafts of a member, newest first. @param about only those about this */
  of({ newsroomId, memberId }: Pick<DraftKey, 'newsroomId' | 'memberId'>, about?: string): [DraftKey, KeptDraft][] {
    return this.names()
      .map(keyIn)
      .filter((key) => key !== null)
      .filter((key) => key.newsroomId === newsroomId && key.memberId === memberId)
      .filter((key) => about === undefined || key.about === about)
      .flatMap((key): [DraftKey, KeptDraft][] => {
        const draft = this.read(key);
        return draft ? [[key, draft]] : [];
      })
      .toSorted(([, one], [, other]) => other.at.localeCompare(one.at));
  }

  /** Drops what nobody has come back to for too long, and what cannot be read. */
  sweep(): void {
    for (const name of this.names()) if (!this.parse(name)) this.attempt((place) => place.removeItem(name));
    this.tell();
  }

  /** Told of each change, also by another tab. */
  readonly watch = (told: () => void): (() => void) => {
    if (this.watchers.size === 0) addEventListener('storage', this.tell);
    this.watchers.add(told);
    return () => {
      this.watchers.delete(told);
      if (this.watchers.size === 0) removeEventListener('storage', this.tell);
    };
  };

  /** Goes up with each change. */
  readonly changes = (): number => this.version;

  readonly tell = (): void => {
    this.version += 1;
    for (const told of this.watchers) told();
  };

  private names(): string[] {
    const names = this.attempt((place) => Array.from({ length: place.length }, (_, index) => place.key(index)));
    return (names ?? []).filter((name): name is string => name?.startsWith(PREFIX) === true);
  }

  private parse(name: string): KeptDraft | null {
    try {
      const draft = JSON.parse(this.place().getItem(name) ?? 'null') as KeptDraft | null;
      if (typeof draft?.values !== 'object' || typeof draft.from !== 'object') return null;
      return this.now() - Date.parse(draft.at) < LONGEST_MS ? draft : null;
    } catch {
      return null;
    }
  }

  /** A device that keeps nothing, or has no room, is none that hinders the work. */
  private attempt<T>(work: (place: Place) => T): T | null {
    try {
      return work(this.place());
    } catch {
      return null;
    }
  }
}

function nameOf({ newsroomId, memberId, form, about }: DraftKey): string {
  return [PREFIX + newsroomId, memberId, form, about].join('.');
}

function keyIn(name: string): DraftKey | null {
  const [newsroomId, memberId, form, about] = name.slice(PREFIX.length).split('.');
  return newsroomId && memberId && form && about !== undefined ? { newsroomId, memberId, form, about } : null;
}

export const drafts = new KeptDrafts(
  () => localStorage,
  () => Date.now(),
);
