import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The JSON schema of the compose specification, as the package `dclint` ships it. Its `$schema` names draft-07 by an
 * address that ajv does not know.
 */
export async function composeSchema(): Promise<ValidateFunction> {
  const dclint = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const { $schema, ...schema } = JSON.parse(await readFile(join(dclint, 'schemas/compose.schema.json'), 'utf8')) as {
    $schema: string;
  };
  if (!$schema.endsWith('/draft-07/schema')) throw new Error(`The compose schema is now written in ${$schema}.`);
  const ajv = new Ajv({ allErrors: true, strict: false });
  return ajv.compile(schema);
}
