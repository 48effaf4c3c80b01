import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#domain/vocabulary.js';

@Entity('newsrooms')
export class NewsroomEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer', { name: 'settings_version' }) settingsVersion!: number;
  @Column('integer', { name: 'reworded_version' }) rewordedVersion!: number;
  @Column('integer', { name: 'rewording_to', nullable: true }) rewordingTo!: number | null;
  @Column('uuid', { name: 'reworded_after', nullable: true }) rewordedAfter!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('newsroom_settings')
export class NewsroomSettingsEntity {
  @PrimaryColumn('uuid', { name: 'newsroom_id' }) newsroomId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) by!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'caveat_name' }) caveatName!: string;
  @Column('text') locale!: string;
  @Column('text', { array: true }) locales!: string[];
  @Column('jsonb', { name: 'caveat_names' }) caveatNames!: Record<string, string>;
  @Column('jsonb') wording!: Record<string, Record<string, string>>;
  @Column('smallint', { name: 'dispute_at' }) disputeAt!: number;
  @Column('smallint', { name: 'corroborate_at' }) corroborateAt!: number;
  @Column('integer', { name: 'outdated_after' }) outdatedAfter!: number;
  @Column('boolean', { name: 'second_factor' }) secondFactor!: boolean;
  @Column('boolean', { name: 'sign_off_in_person' }) signOffInPerson!: boolean;
  @Column('integer', { name: 'mark_delay' }) markDelay!: number;
}

@Entity('members')
export class MemberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'newsroom_id' }) newsroomId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') role!: Role;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
