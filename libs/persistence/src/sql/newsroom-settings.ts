export const NEWSROOM_VERSION = { name: 'newsroom_version', text: 'SELECT settings_version FROM newsrooms' };

export interface NewsroomVersionRow {
  settings_version: number;
}
