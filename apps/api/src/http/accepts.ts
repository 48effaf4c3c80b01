import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { faultsOf } from './invalid-input.js';
import { HttpProblem } from './problem.js';
import { wordsFor, type InputPart } from './words-of-issues.js';

/** Lets through only what the schema accepts, as the schema reads it. The API's document is made from the same schema. */
export class Accepts<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(
    readonly schema: Schema,
    readonly part: InputPart,
  ) {}

  /** @throws HttpProblem `invalid-input` with every fault */
  transform(value: unknown): z.output<Schema> {
    const read = this.schema.safeParse(value, { error: wordsFor(this.part), reportInput: true });
    if (read.success) return read.data;
    const faults = faultsOf(read.error.issues, this.part);
    const where = this.part === 'body' ? 'body' : 'query';
    throw new HttpProblem('invalid-input', `The ${where} has ${faults.length === 1 ? 'a fault' : 'faults'}.`, faults);
  }
}

export function body<Schema extends z.ZodType>(schema: Schema): Accepts<Schema> {
  return new Accepts(schema, 'body');
}

export function query<Schema extends z.ZodType>(schema: Schema): Accepts<Schema> {
  return new Accepts(schema, 'query');
}
