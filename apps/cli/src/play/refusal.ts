import type { Fault, Problem } from '#contracts/problem.js';

/** The service has answered, and the answer is no. `rule` is set where a rule of the newsroom refused. */
export class Refusal extends Error {
  readonly rule: string | undefined;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly Fault[];

  /** @param status the HTTP status, 400 to 599 */
  constructor(
    readonly status: number,
    problem: Partial<Problem>,
  ) {
    const title = problem.title ?? 'refused without a problem document';
    super(title);
    this.name = 'Refusal';
    this.rule = problem.rule;
    this.title = title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }

  /** `sign_off.by_someone_else (409): Somebody else must sign`; the status alone where no rule refused. */
  inWords(): string {
    const name = this.rule === undefined ? String(this.status) : `${this.rule} (${this.status})`;
    const faults = this.errors.map(({ pointer, detail }) => [pointer, detail].filter(Boolean).join(' '));
    return [name, this.detail ?? this.title, ...faults].filter(Boolean).join(': ');
  }
}

/** Nothing at the address has answered as Caveat does, for as long as the player was told to try. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';
}

/** The jobs have not settled the claims named in the message. */
export class NotSettled extends Error {
  override readonly name = 'NotSettled';
}
