import type {
  ApiKeyRecord,
  MemberRecord,
  Newsroom,
  NewsroomSettings,
  NewsroomStore,
} from '#workflow/ports/newsroom-store.js';
import type { Connection } from '../connection.js';
import { ApiKeyEntity, MemberEntity, NewsroomEntity, NewsroomSettingsEntity } from '../entities/people.js';

const LOCK = { name: 'newsroom_lock', text: 'SELECT FROM newsrooms WHERE id = $1 FOR NO KEY UPDATE' };

export class PgNewsroomStore implements NewsroomStore {
  constructor(private readonly connection: Connection) {}

  async insert(id: string, settings: NewsroomSettings, at: string): Promise<void> {
    const { manager } = this.connection;
    await manager.insert(NewsroomEntity, { id, settingsVersion: 1, createdAt: new Date(at) });
    await manager.insert(NewsroomSettingsEntity, settingsRow(id, 1, settings, null, at));
  }

  async load(): Promise<Newsroom | null> {
    const { manager, newsroomId } = this.connection;
    await this.connection.rows(LOCK, [newsroomId]);
    const newsroom = await manager.findOneBy(NewsroomEntity, { id: newsroomId });
    if (!newsroom) return null;
    const version = newsroom.settingsVersion;
    const row = await manager.findOneByOrFail(NewsroomSettingsEntity, { newsroomId, version });
    return { id: newsroomId, version, settings: settingsOf(row) };
  }

  async saveSettings({ id, version, settings }: Newsroom, by: string, at: string): Promise<void> {
    const { manager } = this.connection;
    await manager.insert(NewsroomSettingsEntity, settingsRow(id, version, settings, by, at));
    await manager.update(NewsroomEntity, { id }, { settingsVersion: version });
  }

  async insertMember(member: MemberRecord): Promise<'inserted' | 'email_taken'> {
    const { manager, newsroomId } = this.connection;
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(MemberEntity)
      .values({ ...member, newsroomId, createdAt: new Date(member.createdAt) })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0 ? 'inserted' : 'email_taken';
  }

  async loadMember(id: string): Promise<MemberRecord | null> {
    const member = await this.connection.manager.findOneBy(MemberEntity, { id });
    return member && memberOf(member);
  }

  async insertKey(key: ApiKeyRecord): Promise<void> {
    await this.connection.manager.insert(ApiKeyEntity, {
      ...key,
      newsroomId: this.connection.newsroomId,
      secretSha256: Buffer.from(key.secretSha256),
      createdAt: new Date(key.createdAt),
    });
  }
}

export function settingsOf(row: NewsroomSettingsEntity): NewsroomSettings {
  const { name, caveatName, locale, locales, caveatNames, wording, disputeAt, corroborateAt, outdatedAfter } = row;
  return { name, caveatName, locale, locales, caveatNames, wording, disputeAt, corroborateAt, outdatedAfter };
}

export function memberOf({ id, name, email, role, createdAt }: MemberEntity): MemberRecord {
  return { id, name, email, role, createdAt: createdAt.toISOString() };
}

function settingsRow(
  newsroomId: string,
  version: number,
  settings: NewsroomSettings,
  by: string | null,
  at: string,
): NewsroomSettingsEntity {
  const { locales, caveatNames, wording, ...rest } = settings;
  const copies = { locales: [...locales], caveatNames: { ...caveatNames }, wording: structuredClone(wording) };
  return { newsroomId, version, at: new Date(at), by, ...rest, ...copies };
}
