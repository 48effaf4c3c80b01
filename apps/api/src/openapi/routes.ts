import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { z } from 'zod';
import { ACCESS, type Access } from '../access/table.js';
import { Accepts } from '../http/accepts.js';
import { idempotencyFrom, idFrom, optionalMatchFrom, requiredMatchFrom } from '../http/params.js';
import { OPERATION, type OperationNotes } from './operation.js';

/** A route with all that the document tells of it, read from what makes it work. */
export interface Route {
  /** As Fastify has it: `/v1/claims/:id`. */
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly notes: OperationNotes;
  readonly access: Access;
  readonly ids: readonly string[];
  /** Names of headers that it takes, in lower case. */
  readonly headers: readonly string[];
  readonly match: 'required' | 'optional' | 'none';
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
}

interface Argument {
  readonly factory?: unknown;
  readonly data?: unknown;
  readonly pipes?: readonly unknown[];
}

/** The routes of controllers, in the order in which they are written. @throws Error for a route without an `@Operation` or an entry in the table */
export function routesOf(controllers: readonly Type[]): Route[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((name) => routeOf(controller, name))
      .filter((route) => route !== null),
  );
}

function routeOf(controller: Type, name: string): Route | null {
  const handler = (controller.prototype as Record<string, object>)[name] as object;
  const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (verb === undefined) return null;
  const notes = Reflect.getMetadata(OPERATION, handler) as OperationNotes | undefined;
  if (!notes) throw new Error(`${controller.name}.${name} is a route without an @Operation`);
  const access = ACCESS[notes.id];
  if (!access) throw new Error(`${notes.id} has no entry in the table of access`);
  const method = RequestMethod[verb].toLowerCase();
  const path = pathOf(controller, handler);
  const args = Object.values(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>,
  );
  const takes = (factory: unknown) => args.some((arg) => arg.factory === factory);
  const headers = args.flatMap(({ data, factory }) => (typeof data === 'string' && !factory ? data : []));
  return {
    path,
    method,
    status: (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ?? (method === 'post' ? 201 : 200),
    notes,
    access,
    ids: args.flatMap(({ factory, data }) => (factory === idFrom ? String(data) : [])),
    headers: takes(idempotencyFrom) ? [...headers, 'idempotency-key'] : headers,
    match: takes(requiredMatchFrom) ? 'required' : takes(optionalMatchFrom) ? 'optional' : 'none',
    body: schemaIn(args, 'body'),
    query: schemaIn(args, 'query'),
  };
}

function pathOf(controller: Type, handler: object): string {
  const parts = [controller, handler].map((each) => String(Reflect.getMetadata(PATH_METADATA, each)));
  return `/${parts.flatMap((part) => part.split('/').filter(Boolean)).join('/')}`;
}

function schemaIn(args: readonly Argument[], part: Accepts<z.ZodType>['part']): z.ZodType | undefined {
  const pipes = args.flatMap(({ pipes: each }) => each ?? []);
  return pipes.find((pipe): pipe is Accepts<z.ZodType> => pipe instanceof Accepts && pipe.part === part)?.schema;
}
