/**
 * Lets a plain `node --conditions=caveat-source --import …/typescript.mjs` run the TypeScript sources, for tests that
 * need a process of their own to kill.
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformFile } from '@swc/core';

/** The options of `.swcrc`, which leaves tests out of the build. */
const { exclude: _, ...options } = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));

if (isMainThread) register(import.meta.url);

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { ...options, swcrc: false, sourceMaps: 'inline' });
  return { format: 'module', shortCircuit: true, source: code };
}
