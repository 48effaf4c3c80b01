import { z } from 'zod';

export type Json = { readonly [key: string]: unknown };

/** Whether a schema describes what is sent or what is answered: defaults and readings of a value lie in between. */
export type Direction = 'input' | 'output';

/** Schemas as the document has them: each that has an id once, under `components`, and references to it. */
export class Schemas {
  readonly components: Record<string, Json> = {};

  /** The JSON Schema of a zod schema; those within it that have an id go to the components. */
  of(schema: z.ZodType, direction: Direction): Json {
    const made = z.toJSONSchema(schema, {
      io: direction,
      unrepresentable: 'any',
      override: direction === 'input' ? tidyInput : tidy,
    }) as Json;
    const {
      $schema: _,
      $defs = {},
      ...rest
    } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, Json>;
    for (const [id, component] of Object.entries($defs as Record<string, Json>)) this.keep(id, component);
    return rest;
  }

  private keep(id: string, { id: _, ...component }: Json): void {
    const known = this.components[id];
    if (known && JSON.stringify(known) !== JSON.stringify(component))
      throw new Error(`the schema ${id} is sent and answered in different forms: give each an id of its own`);
    this.components[id] = component;
  }
}

/** Leaves out what says the same as `format`, and the bounds that every integer of JavaScript has. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/**
 * Tells in words what a field is that was left out: generators of clients take a `default` to mean that the field is
 * always there, and would have everybody send it.
 */
function tidyInput(context: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { jsonSchema } = context;
  tidy(context);
  const { default: unset, description = '' } = jsonSchema;
  delete jsonSchema.default;
  if (unset !== undefined && unset !== null)
    jsonSchema.description = `${description} Left out, it is \`${JSON.stringify(unset)}\`.`.trim();
}

/** The examples of a schema, by a name each. */
export function examplesOf(schema: z.ZodType): Record<string, { value: unknown }> {
  const examples = (schema.meta()?.['examples'] ?? []) as readonly unknown[];
  return Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }]));
}
