/** The database can't be reached, or went away in mid-work. Nothing was acknowledged; trying again later is right. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
