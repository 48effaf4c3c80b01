/** Nothing of that id in this newsroom. `pointer` names the field of the body that holds the id; none for the address. */
export class NotFound extends Error {
  override readonly name = 'NotFound';

  constructor(
    readonly what:
      | 'claim'
      | 'source'
      | 'report'
      | 'member'
      | 'verification'
      | 'newsroom'
      | 'story'
      | 'webhook endpoint'
      | 'delivery'
      | 'event'
      | 'job',
    readonly id: string,
    readonly pointer?: string,
  ) {
    super(`There is no ${what} ${id} in this newsroom.`);
  }
}

/** The claim has moved on since the caller saw it. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';

  constructor(
    readonly claimId: string,
    readonly currentVersion: number,
  ) {
    super(`The claim is at version ${currentVersion} now. Read it again, and decide on what it says.`);
  }
}
