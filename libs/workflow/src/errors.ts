import { Refusal } from '#domain/refusals.js';

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
      | 'job'
      | 'session'
      | 'invitation'
      | 'API key',
    readonly id: string,
    readonly pointer?: string,
  ) {
    super(`There is no ${what} ${id} in this newsroom.`);
  }
}

/** What is to be changed has moved on since the caller saw it. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';

  constructor(
    readonly id: string,
    readonly currentVersion: number,
    what: 'claim' | 'newsroom' = 'claim',
  ) {
    super(`The ${what} is at version ${currentVersion} now. Read it again, and decide on what it says.`);
  }
}

/** Too much has been guessed: nothing was looked at. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
  readonly rule = 'sign_in.slow_down';

  constructor(readonly retryAfterSeconds: number) {
    super(`There were too many tries that failed. Try again in ${retryAfterSeconds} seconds.`);
  }
}

/** Somebody has signed in rightly who is a member of several newsrooms, and has said none of them. */
export class ChooseNewsroom extends Refusal {
  constructor(readonly newsrooms: readonly { readonly id: string; readonly name: string }[]) {
    super('sign_in.choose_newsroom', 'You are a member of several newsrooms: choose one of them.');
  }
}
