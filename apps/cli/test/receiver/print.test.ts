import { describe, expect, it } from '@jest/globals';
import { WEBHOOK_EVENTS, type WebhookBody } from '#contracts/webhook-events.js';
import { inkFor } from '../../src/play/layout.js';
import { logLine, type Heard } from '../../src/receiver/heard.js';
import { printHeard } from '../../src/receiver/print.js';
import { read } from '../../src/receiver/webhook.js';
import { exampleOf } from './examples.js';

const plain = { ink: inkFor({ write: () => true }, {}), width: 100 };
const TYPES = WEBHOOK_EVENTS.map(({ shape }) => shape.type.value);

function heard(type: WebhookBody['type'], more: Partial<Heard> = {}): Heard {
  const body = JSON.stringify(exampleOf(type));
  const told = read(Buffer.from(body));
  const newest = new Map(told?.claims.map(({ id, version }) => [id, version]));
  const at = new Date('2024-12-20T14:00:00.120Z');
  return { at, id: 'one', doubt: undefined, duplicate: false, told, newest, answer: '204', body, ...more };
}

describe('what the receiver prints', () => {
  it('tells a change of words for the one who shows them', () => {
    expect(printHeard(heard('claim.caveat_changed'), plain)).toBe(
      [
        '14:00:00.120  claim.caveat_changed  #13  verified',
        '              “At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk',
        '              region.”',
        '              version 6: independently_verified (was reported)',
        '                en  no caveat',
        '              in https://www.news.example/world/kursk (cms-48213)',
        '              answered 204',
        '',
      ].join('\n'),
    );
  });

  it('has something to say of every type of event', () => {
    const printed = TYPES.map((type) => printHeard(heard(type), plain).split('\n').slice(1, -2));
    expect(printed.map((lines) => lines.at(-1)?.trim() ?? null)).toEqual([
      'en  The BBC has not independently verified this claim.',
      'in https://www.news.example/world/kursk (cms-48213)',
      'in https://www.news.example/world/kursk (cms-48213)',
      'because: assessment.reported',
      'because: The account was corrected.',
      'in https://www.news.example/world/kursk (cms-48213)',
      'because: failing',
      null,
    ]);
  });

  it('warns of an older version that came after a newer one', () => {
    const claimId = heard('claim.status_changed').told?.claims[0]?.id ?? '';
    const late = heard('claim.status_changed', { newest: new Map([[claimId, 7]]) });
    expect(printHeard(late, plain)).toContain('older than version 7, which came before: a page must not show it');
  });

  it('names a duplicate, and why a webhook is not verified', () => {
    expect(printHeard(heard('webhook.test', { duplicate: true }), plain)).toContain('a duplicate: one was accepted');
    expect(printHeard(heard('webhook.test', { doubt: 'Message timestamp too old' }), plain)).toContain(
      'webhook.test  #3  not verified: Message timestamp too old',
    );
  });

  it('says so where something else was posted, and lets no control character through', () => {
    const strange = heard('webhook.test', { told: undefined, doubt: 'no\x1b[31m', duplicate: true, id: 'o\x1bne' });
    const printed = printHeard(strange, plain);
    expect(printed).toContain('something that Caveat does not send');
    expect(printed).not.toContain('\x1b');
  });
});

describe("the receiver's log", () => {
  it('keeps what came, byte for byte, and what was made of it', () => {
    const one = heard('claim.created');
    const line = JSON.parse(logLine(one));
    expect(line).toMatchObject({ id: 'one', verified: true, doubt: null, duplicate: false, type: 'claim.created' });
    expect(line).toMatchObject({
      at: '2024-12-20T14:00:00.120Z',
      sequence: 4,
      claims: [{ version: 1 }],
      answer: '204',
    });
    expect(line.body).toBe(one.body);
    expect(logLine(one).endsWith('\n')).toBe(true);
  });
});
