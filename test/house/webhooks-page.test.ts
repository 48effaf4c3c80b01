import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONTROLLERS } from '#api/api.module.js';
import { openApiDocument } from '#api/openapi/document.js';
import { readEnvironment } from '#config/environment.js';
import { AcknowledgingAnswer } from '#contracts/acknowledging-answer.js';
import { WebhookBody } from '#contracts/webhook-events.js';
import { WEBHOOK_EVENT_TYPES } from '#domain/announcements/announcement.js';
import { STANDARD_SCHEDULE } from '#domain/delivery/retries.js';
import { fencesOf } from '../support/fences.js';

const page = readFileSync('docs/webhooks.md', 'utf8');
const fences = fencesOf(page);
const document = openApiDocument(CONTROLLERS) as { paths: Record<string, Record<string, unknown>> };

describe('the page for CMS engineers', () => {
  it.each([
    ['ts', 'examples/receivers/typescript/receiver.ts'],
    ['php', 'examples/receivers/php/receiver.php'],
    ['python', 'examples/receivers/python/receiver.py'],
  ])('shows the receiver in %s as it is in %s', (language, file) => {
    const shown = fences.filter((fence) => fence.language === language);
    expect(shown.map(({ text }) => text)).toEqual([readFileSync(file, 'utf8')]);
  });

  it('calls nothing that the API does not have', () => {
    const known = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${withoutNames(path)}`),
    );
    const called = [...callsInCommands(), ...callsInText()];
    expect(called.length).toBeGreaterThan(15);
    expect(called.filter((call) => !known.includes(call))).toEqual([]);
  });

  it('lists every type of event, and no other', () => {
    const listed = [...page.matchAll(/^\| `([a-z_]+\.[a-z_]+)` \|/gm)].map(([, type]) => type);
    expect(listed).toEqual([...WEBHOOK_EVENT_TYPES]);
  });

  it('shows bodies as they are sent and taken', () => {
    const [sent, acknowledged, ...others] = fences.filter(({ language }) => language === 'json');
    expect(WebhookBody.safeParse(JSON.parse(sent?.text ?? '')).error).toBeUndefined();
    expect(AcknowledgingAnswer.safeParse(JSON.parse(acknowledged?.text ?? '')).error).toBeUndefined();
    expect(others).toEqual([]);
  });

  it('names the variables that say where webhooks may go, and their defaults', () => {
    const rows = [...page.matchAll(/^\| `(CAVEAT_WEBHOOK_\w+)` \| .* \| (.*) \|$/gm)];
    const running = readFileSync('docs/guides/running.md', 'utf8');
    const known = [...running.matchAll(/^\| `(CAVEAT_WEBHOOK_\w+)`/gm)].map(([, name]) => name);
    expect(rows.map(([, name]) => name)).toEqual(known);
    const defaults = rows.map(([, name = '', value = '']) => [name, value.replace(/`|^none$/g, '')]);
    const { schedule, ...others } = readEnvironment(Object.fromEntries(defaults)).webhooks;
    const { schedule: _, ...unset } = readEnvironment({}).webhooks;
    expect(others).toEqual(unset);
    expect(schedule).toEqual(STANDARD_SCHEDULE);
  });
});

/** `get "/claims/$CLAIM?x"` → `GET /v1/claims/*` */
function callsInCommands(): string[] {
  const commands = fences.filter(({ language }) => language === 'sh').map(({ text }) => text);
  return [...commands.join('\n').matchAll(/\b(?:(get|post)|call ([A-Z]+)) ["']?(\/[^\s"'?]+)/g)].map(
    ([, word = '', method = word.toUpperCase(), path = '']) => `${method} /v1${withoutNames(path)}`,
  );
}

/** `POST …/deliveries/:deliveryId/retry`, where the dots stand for an endpoint. */
function callsInText(): string[] {
  return [...page.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (…|\/v1)(\/[^`?]+)[`?]/g)].map(
    ([, method, start, path = '']) =>
      `${method} ${start === '…' ? '/v1/webhook-endpoints/*' : '/v1'}${withoutNames(path)}`,
  );
}

function withoutNames(path: string): string {
  return path.replace(/(?<=\/)(\$\w+|:\w+|\{\w+\})/g, '*');
}
