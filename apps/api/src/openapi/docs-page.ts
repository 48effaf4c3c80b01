import { createHash } from 'node:crypto';
import { Html, html, prose } from './html.js';
import { schemaPart, typePart, type SchemaOnPage } from './docs-schema.js';
import type { Json } from './schemas.js';

const STYLE = `
  :root { color-scheme: light dark; --text: #1b1b1b; --page: #fff; --code: #f4f4f4; --line: #ddd; --link: #0b57d0; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #e6e6e6; --page: #16181c; --code: #23262c; --line: #3a3f47; --link: #9ecaff; }
  }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  body { color: var(--text); background: var(--page); } a { color: var(--link); }
  code, pre { font: 14px/1.4 ui-monospace, monospace; direction: ltr; unicode-bidi: isolate; } code { overflow-wrap: anywhere; }
  pre { background: var(--code); padding: .75rem; overflow: auto; } pre code { overflow-wrap: normal; }
  table { border-collapse: collapse; width: 100%; }
  td { text-align: start; vertical-align: top; padding-block: .2rem; padding-inline-end: 1rem; }
  td:first-child, td.place { white-space: nowrap; } td.type { width: 30%; } tr { border-block-start: 1px solid var(--line); }
  @media (max-width: 45rem) {
    table, tbody, tr, td { display: block; } td.type { width: auto; } tr { padding-block: .4rem; }
    td { padding: 0; } td:first-child, td.place { display: inline-block; padding-inline-end: 1rem; } td:empty { display: none; }
  }
  summary { cursor: pointer; padding: .3rem 0; } details details { margin-inline-start: 1rem; }
  nav { display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
  .verb { display: inline-block; min-width: 4.5rem; font-weight: 600; text-transform: uppercase; }
`;

/** Opens what a link leads to, which is closed at first; also where the address leads there already. */
const SCRIPT = `
  const open = (id) => {
    const target = document.getElementById(decodeURIComponent(id));
    for (let each = target; each; each = each.parentElement) if (each.localName === 'details') each.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', () => open(location.hash.slice(1)));
  addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link) open(link.hash.slice(1));
  });
  if (location.hash) open(location.hash.slice(1));
`;

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The Content-Security-Policy of the page: its own style and its own script, and nothing else. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src ${sourceOf(STYLE)}`,
  `script-src ${sourceOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema: SchemaOnPage;
  }[];
  readonly requestBody?: Content;
  readonly responses: Record<string, Content & { readonly $ref?: string; readonly description?: string }>;
}

interface Content {
  readonly content?: Record<
    string,
    { schema: SchemaOnPage; examples?: Record<string, { value: unknown }>; example?: string }
  >;
}

/** A page for people, made of the API's document. It loads nothing from anywhere, and all of it is there without script. */
export function docsPage(document: Json): string {
  const { info, tags, paths, webhooks, components } = document as {
    info: { title: string; description: string };
    tags: { name: string; description: string }[];
    paths: Record<string, Record<string, Operation>>;
    webhooks: Record<string, { post: Operation }>;
    components: { schemas: Record<string, SchemaOnPage>; responses: Record<string, { description: string }> };
  };
  const operations = [
    ...Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    ),
    ...Object.values(webhooks).map(({ post }) => ({ path: 'your endpoint', method: 'we post', operation: post })),
  ];
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" /><title>${info.title} API</title>
      ${new Html(`<style>${STYLE}</style>`)}
      <h1>${info.title} API</h1>
      <p>${prose(info.description)}</p>
      <p>As a document for programs: <a href="/v1/openapi.json">/v1/openapi.json</a>.</p>
      <nav>${tags.map(({ name }) => html`<a href="#${name}">${name}</a>`)}<a href="#schemas">Schemas</a></nav>
      ${tags.map(
        (tag) =>
          html`<h2 id="${tag.name}">${tag.name}</h2>
            <p>${prose(tag.description)}</p>
            ${operations
              .filter(({ operation }) => operation.tags.includes(tag.name))
              .map(
                ({ path, method, operation }) =>
                  html`<details id="${operation.operationId}">
                    <summary><span class="verb">${method}</span><code>${path}</code> ${operation.summary}</summary>
                    ${operationPart(operation, components.responses)}
                  </details>`,
              )}`,
      )}
      <h2 id="schemas">Schemas</h2>
      ${Object.entries(components.schemas).map(
        ([id, schema]) =>
          html`<details id="schema-${id}">
            <summary>${id}</summary>
            <p>${prose(schema.description)}</p>
            ${schemaPart(schema)}
          </details>`,
      )}
      ${new Html(`<script>${SCRIPT}</script>`)}
    </html>`.text;
}

function operationPart(operation: Operation, problems: Record<string, { description: string }>): Html {
  const { description, parameters = [], requestBody, responses } = operation;
  return html`<p>${prose(description)}</p>
    ${
      parameters.length > 0 &&
      html`<table>
        ${parameters.map(
          ({ name, in: place, description: said, schema }) =>
            html`<tr>
              <td><code>${name}</code></td>
              <td class="place">${place}</td>
              <td class="type">${typePart(schema)}</td>
              <td>${prose(said)}</td>
            </tr>`,
        )}
      </table>`
    }
    ${
      requestBody &&
      html`<h4>Body</h4>
        ${contentPart(requestBody)}`
    }
    ${Object.entries(responses)
      .filter(([, { $ref }]) => !$ref)
      .map(
        ([status, response]) =>
          html`<h4>${status}: ${prose(response.description)}</h4>
            ${contentPart(response)}`,
      )}
    <table>
      ${Object.entries(responses).map(
        ([status, { $ref }]) =>
          $ref !== undefined &&
          html`<tr>
            <td>${status}</td>
            <td>${prose(problems[$ref.split('/').at(-1) ?? '']?.description)}</td>
          </tr>`,
      )}
    </table>`;
}

function contentPart({ content = {} }: Content): Html {
  return html`${Object.entries(content).map(
    ([type, { schema, examples = {}, example }]) =>
      html`<p><code>${type}</code> ${typePart(schema)}</p>
        ${Object.values(examples).map(({ value }) => html`<pre>${JSON.stringify(value, null, 2)}</pre>`)}
        ${example !== undefined && html`<pre>${example}</pre>`}`,
  )}`;
}
