import { html, prose, type Html } from './html.js';

/** What a page shows of a JSON Schema. */
export interface SchemaOnPage {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaOnPage[];
  readonly items?: SchemaOnPage;
  readonly properties?: Readonly<Record<string, SchemaOnPage>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** An object with a line for each field, anything else in a few words. */
export function schemaPart(schema: SchemaOnPage): Html {
  const { properties, required = [] } = schema;
  if (!properties) return typePart(schema);
  return html`<table>
    ${Object.entries(properties).map(
      ([name, property]) =>
        html`<tr>
          <td><code>${name}</code>${!required.includes(name) && '?'}</td>
          <td class="type">${typePart(property)}</td>
          <td>${prose(property.description)}</td>
        </tr>`,
    )}
  </table>`;
}

/** A schema in a few words: its name, or its type, words and bounds. */
export function typePart({ $ref, anyOf, enum: words, items, type = 'any', ...bounds }: SchemaOnPage): Html {
  if ($ref !== undefined) {
    const id = $ref.split('/').at(-1);
    return html`<a href="#schema-${id}">${id}</a>`;
  }
  if (anyOf) return html`${anyOf.map((each, index) => html`${index > 0 && ' or '}${typePart(each)}`)}`;
  if (words) return html`${words.map((word, index) => html`${index > 0 && ' · '}<code>${word}</code>`)}`;
  if (items) return html`list of ${typePart(items)}`;
  const { format, minimum, maximum, maxLength } = bounds;
  const said = [
    format,
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && `to ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
  ].filter(Boolean);
  return html`${[type].flat().join(' or ')}${said.length > 0 && ` (${said.join(', ')})`}`;
}
