import { html, prose, type Html } from './html.js';
import { schemaPart, typePart, type SchemaOnPage } from './docs-schema.js';
import type { Json } from './schemas.js';

const STYLE = `
  :root { color-scheme: light dark; --text: #1b1b1b; --page: #fff; --code: #f4f4f4; --link: #0b57d0; }
  @media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --page: #16181c; --code: #23262c; --link: #9ecaff; } }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  body { color: var(--text); background: var(--page); } a { color: var(--link); }
  code, pre { font: 14px/1.4 ui-monospace, monospace; } code { overflow-wrap: anywhere; }
  pre { background: var(--code); padding: .75rem; overflow: auto; } pre code { overflow-wrap: normal; }
  table { display: block; overflow: auto; border-collapse: collapse; }
  td, th { text-align: start; vertical-align: top; padding-block: .2rem; padding-inline-end: 1rem; }
  summary { cursor: pointer; padding: .3rem 0; } details details { margin-inline-start: 1rem; }
  nav { display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
  .verb { display: inline-block; min-width: 4.5rem; font-weight: 600; text-transform: uppercase; }
`;

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

/** A page for people, made of the API's document: no script, and nothing that is loaded from anywhere. */
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
      <meta name="viewport" content="width=device-width, initial-scale=1" /><title>${info.title} API</title
      ><style>
        ${STYLE}
      </style>
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
              <td>${place}</td>
              <td>${typePart(schema)}</td>
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
