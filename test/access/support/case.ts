import { ask, jsonOf } from './asking.js';
import type { Credential } from './people.js';

/** What came of a call, as far as it tells by which rule. */
export interface Outcome {
  readonly status: number;
  readonly rule?: string;
  readonly id?: string;
  readonly text: string;
  readonly value: Record<string, unknown>;
}

const FOUND = { outcome: 'confirmed', methods: ['interview'], findings: 'Two who were there were asked apart.' };

/** One claim of a newsroom, and what people do about it over HTTP. */
export class Case {
  private constructor(
    private readonly url: string,
    private readonly sourceId: string,
    readonly path: string,
  ) {}

  static async file(url: string, by: Credential): Promise<Case> {
    const of = await call(url, by, 'POST', '/v1/sources', { name: 'Ministry of Roads', kind: 'government' });
    const filed = await call(url, by, 'POST', '/v1/claims', { statement: 'The bridge fell.', claimantId: of.id });
    return new Case(url, String(of.id), `/v1/claims/${filed.id}`);
  }

  /** @returns the id of the verification */
  async submit(by: Credential, headers: Credential = {}): Promise<string> {
    const submitted = await this.trySubmit(by, headers);
    if (submitted.status !== 201) throw new Error(`not submitted: ${submitted.text}`);
    return String(submitted.id);
  }

  async trySubmit(by: Credential, headers: Credential = {}): Promise<Outcome> {
    return call(this.url, by, 'POST', `${this.path}/verifications`, FOUND, headers);
  }

  async sign(by: Credential, verification: string, headers: Credential = {}): Promise<Outcome> {
    return call(this.url, by, 'POST', `${this.path}/verifications/${verification}/sign-off`, {}, headers);
  }

  async revoke(by: Credential, verification: string): Promise<Outcome> {
    const reason = { reason: 'It was not so.' };
    return call(this.url, by, 'POST', `${this.path}/verifications/${verification}/revocation`, reason);
  }

  async uphold(by: Credential, verification: string): Promise<Outcome> {
    const reason = { reason: 'It is so.' };
    return call(this.url, by, 'POST', `${this.path}/verifications/${verification}/upholding`, reason);
  }

  async fileEvidence(by: Credential, stance = 'disputes'): Promise<Outcome> {
    const report = { sourceId: this.sourceId, title: 'It stands', firsthand: true };
    const { id: reportId } = await call(this.url, by, 'POST', '/v1/reports', report);
    return call(this.url, by, 'POST', `${this.path}/evidence`, { reportId, stance });
  }

  async status(by: Credential): Promise<string> {
    return String((await this.read(by))['status']);
  }

  async read(by: Credential): Promise<Record<string, unknown>> {
    return (await call(this.url, by, 'GET', this.path)).value;
  }

  /** How often each type of event is in the history of the claim. */
  async count(by: Credential, type: string): Promise<number> {
    const { value } = await call(this.url, by, 'GET', `${this.path}/history?limit=200`);
    return (value['items'] as { type: string }[]).filter((each) => each.type === type).length;
  }
}

/** Calls with whatever version the claim has. */
export async function call(
  url: string,
  by: Credential,
  method: string,
  path: string,
  json?: unknown,
  more: Credential = {},
): Promise<Outcome> {
  const typed = json === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { ...typed, ...by, 'if-match': '*', ...more };
  const answer = await ask(url, { method, path, headers, body: json === undefined ? undefined : JSON.stringify(json) });
  const value = (jsonOf(answer) ?? {}) as Record<string, unknown>;
  return { ...(value as { rule?: string; id?: string }), status: answer.status, text: answer.text, value };
}
