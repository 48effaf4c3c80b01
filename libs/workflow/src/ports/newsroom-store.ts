import type { Role } from '#domain/vocabulary.js';

/** How a newsroom names itself, words its caveats, and what it asks of the evidence. `locales` holds `locale`. */
export interface NewsroomSettings {
  readonly name: string;
  readonly caveatName: string;
  readonly locale: string;
  readonly locales: readonly string[];
  readonly caveatNames: Readonly<Record<string, string>>;
  readonly wording: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly disputeAt: number;
  readonly corroborateAt: number;
  /** Seconds for which a page may show an older status before the newsroom is told. */
  readonly outdatedAfter: number;
  /** Leads and admins must have a second factor. */
  readonly secondFactor: boolean;
  /** A sign-off takes a person who signed in; an API key is not enough. */
  readonly signOffInPerson: boolean;
  /** Seconds that a mark made at the desk waits before those outside are told, from 0 to 60. */
  readonly markDelay: number;
}

export interface Newsroom {
  readonly id: string;
  readonly version: number;
  readonly settings: NewsroomSettings;
}

export interface MemberRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: string;
}

/** Caveats are being told anew: as the newsroom spoke, and as it speaks. */
export interface Rewording {
  readonly from: NewsroomSettings;
  readonly to: NewsroomSettings;
  readonly after: string | null;
}

export interface NewsroomStore {
  insert(id: string, settings: NewsroomSettings, at: string): Promise<void>;
  /** The newsroom of this transaction, locked against change of its settings. */
  load(): Promise<Newsroom | null>;
  /** Whether a sign-off takes a person who signed in. */
  signOffInPerson(): Promise<boolean>;
  /** `reworded`: whether caveats may read otherwise by them, so that every claim has to be looked at. */
  saveSettings(newsroom: Newsroom, by: string, at: string, options: { reworded: boolean }): Promise<void>;
  /**
   * The rewording that is due, begun where it was not: from which settings to which, and the claim up to which it has
   * come. Null where there is none. While the transaction lasts nobody else goes on with it.
   */
  rewording(): Promise<Rewording | null>;
  /** Keeps how far the rewording has come; null ends it. @returns whether there is more to do */
  reworded(after: string | null): Promise<boolean>;
  insertMember(member: MemberRecord): Promise<'inserted' | 'email_taken'>;
}
