import { MemberEntity, NewsroomEntity, NewsroomSettingsEntity } from './people.js';
import { DerivationEntity, ReportEntity } from './report.js';
import { SourceEntity } from './source.js';

export const ENTITIES = [
  NewsroomEntity,
  NewsroomSettingsEntity,
  MemberEntity,
  SourceEntity,
  ReportEntity,
  DerivationEntity,
] as const;
