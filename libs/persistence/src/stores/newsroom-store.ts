import type {
  MemberRecord,
  Newsroom,
  NewsroomSettings,
  NewsroomStore,
  Rewording,
} from '#workflow/ports/newsroom-store.js';
import type { Connection } from '../connection.js';
import { MemberEntity, NewsroomEntity, NewsroomSettingsEntity } from '../entities/people.js';

const LOCK = { name: 'newsroom_lock', text: 'SELECT FROM newsrooms WHERE id = $1 FOR NO KEY UPDATE' };

const IN_PERSON = {
  name: 'newsroom_in_person',
  text: `SELECT s.sign_off_in_person FROM newsrooms n
    JOIN newsroom_settings s ON s.newsroom_id = n.id AND s.version = n.settings_version WHERE n.id = $1`,
};

export class PgNewsroomStore implements NewsroomStore {
  constructor(private readonly connection: Connection) {}

  async insert(id: string, settings: NewsroomSettings, at: string): Promise<void> {
    const { manager } = this.connection;
    await manager.insert(NewsroomEntity, { id, settingsVersion: 1, rewordedVersion: 1, createdAt: new Date(at) });
    await manager.insert(NewsroomSettingsEntity, settingsRow(id, 1, settings, null, at));
  }

  async load(): Promise<Newsroom | null> {
    const newsroom = await this.locked();
    if (!newsroom) return null;
    const { id, settingsVersion: version } = newsroom;
    return { id, version, settings: await this.settingsAt(version) };
  }

  async signOffInPerson(): Promise<boolean> {
    const { newsroomId } = this.connection;
    const [row] = await this.connection.rows<{ sign_off_in_person: boolean }>(IN_PERSON, [newsroomId]);
    return row?.sign_off_in_person ?? false;
  }

  async saveSettings(
    { id, version, settings }: Newsroom,
    by: string,
    at: string,
    { reworded }: { reworded: boolean },
  ): Promise<void> {
    const { manager } = this.connection;
    const before = await manager.findOneByOrFail(NewsroomEntity, { id });
    const told = !reworded && before.rewordedVersion === before.settingsVersion;
    await manager.insert(NewsroomSettingsEntity, settingsRow(id, version, settings, by, at));
    await manager.update(
      NewsroomEntity,
      { id },
      { settingsVersion: version, ...(told && { rewordedVersion: version }) },
    );
  }

  async rewording(): Promise<Rewording | null> {
    const newsroom = await this.locked();
    if (!newsroom || newsroom.rewordedVersion === newsroom.settingsVersion) return null;
    const { id, rewordedVersion, settingsVersion, rewordingTo, rewordedAfter } = newsroom;
    const to = rewordingTo ?? settingsVersion;
    if (rewordingTo === null) await this.connection.manager.update(NewsroomEntity, { id }, { rewordingTo: to });
    return { from: await this.settingsAt(rewordedVersion), to: await this.settingsAt(to), after: rewordedAfter };
  }

  async reworded(after: string | null): Promise<boolean> {
    const { manager } = this.connection;
    const newsroom = await this.locked();
    if (!newsroom || newsroom.rewordingTo === null) return false;
    const { id, rewordingTo, settingsVersion } = newsroom;
    const done = { rewordedVersion: rewordingTo, rewordingTo: null, rewordedAfter: null };
    await manager.update(NewsroomEntity, { id }, after === null ? done : { rewordedAfter: after });
    return after !== null || rewordingTo < settingsVersion;
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

  private async locked(): Promise<NewsroomEntity | null> {
    const { manager, newsroomId } = this.connection;
    await this.connection.rows(LOCK, [newsroomId]);
    return manager.findOneBy(NewsroomEntity, { id: newsroomId });
  }

  private async settingsAt(version: number): Promise<NewsroomSettings> {
    const { manager, newsroomId } = this.connection;
    return settingsOf(await manager.findOneByOrFail(NewsroomSettingsEntity, { newsroomId, version }));
  }
}

export function settingsOf(row: NewsroomSettingsEntity): NewsroomSettings {
  const { newsroomId: _newsroom, version: _version, at: _at, by: _by, ...settings } = row;
  return settings;
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
