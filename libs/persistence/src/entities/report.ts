import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reports')
export class ReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'newsroom_id' }) newsroomId!: string;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('boolean') firsthand!: boolean;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'retracted_at', nullable: true }) retractedAt!: Date | null;
  @Column('text', { name: 'retraction_reason', nullable: true }) retractionReason!: string | null;
  @Column('uuid', { name: 'retracted_by', nullable: true }) retractedBy!: string | null;
}

@Entity('derivations')
export class DerivationEntity {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @PrimaryColumn('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'newsroom_id' }) newsroomId!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
