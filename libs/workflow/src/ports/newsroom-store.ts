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

export interface ApiKeyRecord {
  readonly id: string;
  readonly memberId: string;
  readonly label: string;
  /** A machine's key may change a claim without If-Match. */
  readonly machine: boolean;
  readonly secretSha256: Uint8Array;
  readonly createdAt: string;
}

export interface NewsroomStore {
  insert(id: string, settings: NewsroomSettings, at: string): Promise<void>;
  /** The newsroom of this transaction, locked against change of its settings. */
  load(): Promise<Newsroom | null>;
  saveSettings(newsroom: Newsroom, by: string, at: string): Promise<void>;
  insertMember(member: MemberRecord): Promise<'inserted' | 'email_taken'>;
  loadMember(id: string): Promise<MemberRecord | null>;
  insertKey(key: ApiKeyRecord): Promise<void>;
}
