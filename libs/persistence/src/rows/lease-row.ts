import type { SigningSecret } from '#workflow/ports/delivery-queue.js';

/** A secret as JSON has it: its bytes in base64. */
export interface SecretRow {
  signature: SigningSecret['signature'];
  secret: string;
}

export function secretsOf(rows: readonly SecretRow[] | null): SigningSecret[] {
  return (rows ?? []).map(({ signature, secret }) => ({ signature, secret: Buffer.from(secret, 'base64') }));
}

/** The text of a webhook: the data stand in it as they were written, so that every try sends the same bytes. */
export function bodyOf({ type, at, data }: { type: string; at: string | Date; data: string }): string {
  return `{"type":${JSON.stringify(type)},"timestamp":"${new Date(at).toISOString()}","data":${data}}`;
}
