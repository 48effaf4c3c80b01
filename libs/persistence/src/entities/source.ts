import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reliability } from '#domain/vocabulary.js';

@Entity('sources')
export class SourceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'newsroom_id' }) newsroomId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) reliability!: Reliability | null;
  @Column('boolean') anonymous!: boolean;
  @Column('uuid', { name: 'part_of', nullable: true }) partOf!: string | null;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
