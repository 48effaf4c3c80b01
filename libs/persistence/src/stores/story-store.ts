import type { QueryResultRow } from 'pg';
import type {
  ShownClaim,
  ShownVersion,
  StatusAt,
  Story,
  StoryDetails,
  StoryRecord,
  StoryStore,
} from '#workflow/ports/story-store.js';
import type { Connection, Statement } from '../connection.js';
import * as sql from '../sql/stories.js';

export class PgStoryStore implements StoryStore {
  constructor(private readonly connection: Connection) {}

  async insert(id: string, { url, headline, externalId }: StoryDetails, by: string, at: string): Promise<void> {
    await this.rows(sql.INSERT_STORY, id, this.connection.newsroomId, url, headline, externalId, by, at);
  }

  async load(id: string): Promise<Story | null> {
    await this.rows(sql.LOCK_STORY, id);
    const [story] = await this.rows<Story & QueryResultRow>(sql.LOAD_STORY, id);
    return story ?? null;
  }

  async holderOf(externalId: string): Promise<string | null> {
    await this.rows(sql.LOCK_EXTERNAL_ID, `${this.connection.newsroomId} ${externalId}`);
    const [story] = await this.rows<{ id: string }>(sql.FIND_EXTERNAL_ID, externalId);
    return story?.id ?? null;
  }

  async update(id: string, { url, headline, externalId }: StoryDetails, at: string): Promise<void> {
    await this.rows(sql.UPDATE_STORY, id, url, headline, externalId, at);
  }

  async shown(storyId: string, claimIds: readonly string[]): Promise<Map<string, ShownClaim>> {
    const rows = await this.rows<ShownClaim & QueryResultRow>(sql.LOCK_SHOWN, storyId, claimIds);
    return new Map(rows.map((row) => [row.claimId, row]));
  }

  async show(storyId: string, claims: readonly ShownClaim[]): Promise<void> {
    await this.rows(sql.SHOW_CLAIMS, storyId, this.connection.newsroomId, JSON.stringify(claims));
  }

  async remove(storyId: string, claimIds: readonly string[]): Promise<void> {
    await this.rows(sql.REMOVE_CLAIMS, storyId, claimIds);
  }

  async outdatedAmong(claimIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.rows<{ id: string }>(sql.OUTDATED_AMONG, claimIds)).map(({ id }) => id));
  }

  async statusesAt(versions: readonly ShownVersion[]): Promise<Map<string, StatusAt>> {
    const rows = await this.rows<StatusAt & { claimId: string }>(
      sql.STATUSES_AT,
      versions.map(({ claimId }) => claimId),
      versions.map(({ version }) => version),
    );
    return new Map(rows.map(({ claimId, status, later }) => [claimId, { status, later }]));
  }

  async wordsOf(claimIds: readonly string[]): Promise<Map<string, { statement: string; claimant: string }>> {
    const rows = await this.rows<{ id: string; statement: string; claimant: string }>(sql.CLAIM_WORDS, claimIds);
    return new Map(rows.map(({ id, statement, claimant }) => [id, { statement, claimant }]));
  }

  async outdatedAfter(): Promise<number> {
    const [row] = await this.rows<{ outdated_after: number }>(sql.OUTDATED_AFTER);
    if (!row) throw new Error(`newsroom ${this.connection.newsroomId} has no settings`);
    return row.outdated_after;
  }

  async read(id: string): Promise<StoryRecord> {
    const [row] = await this.rows<{ story: StoryRecord }>(sql.READ_STORY, id);
    if (!row) throw new Error(`there is no story ${id} to be read`);
    return row.story;
  }

  private async rows<Row extends QueryResultRow>(statement: Statement, ...values: unknown[]): Promise<Row[]> {
    return this.connection.rows<Row>(statement, values);
  }
}
