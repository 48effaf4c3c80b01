import { inspectEnvironment, type Environment, type Fault } from '#config/environment.js';
import { fitnessForProduction } from '#config/production.js';
import { inspectDatabase } from '#persistence/inspect.js';
import { bypassAdvice } from '#persistence/readiness.js';
import { spelled } from '../spelled.js';
import { UnfitToServe } from '../fault.js';

/** What the environment says, with all that keeps the service from starting, and what it starts with all the same. */
export interface Fitness {
  readonly environment: Environment;
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads the environment as a service that starts does: in production more is wrong than in development. */
export function fitnessOf(env: Readonly<Record<string, string | undefined>>): Fitness {
  const { environment, faults } = inspectEnvironment(env);
  const inProduction = environment.mode === 'production' ? fitnessForProduction(environment) : NOTHING;
  const told = new Set(faults.map(({ variable }) => variable));
  return {
    environment,
    faults: [...faults, ...inProduction.faults.filter(({ variable }) => !told.has(variable))].map(lineOf),
    warnings: inProduction.warnings.map(lineOf),
  };
}

/**
 * The environment of a service that starts. Where it is to serve in production, everything that keeps it from that is
 * told at once, the role of its database too. @throws UnfitToServe
 */
export async function environmentToServe(warn: (line: string) => void): Promise<Environment> {
  const { environment, faults, warnings } = fitnessOf(process.env);
  if (faults.length > 0) {
    const more = environment.mode === 'production' ? await bypassOf(environment.databaseUrl) : [];
    const title =
      environment.mode === 'production'
        ? `Caveat does not start in production (CAVEAT_MODE) like this. \`${spelled('doctor')}\` looks again:`
        : "The environment can't be used:";
    throw new UnfitToServe(title, [...faults, ...more]);
  }
  for (const warning of warnings) warn(`Warning: ${warning}`);
  return environment;
}

const NOTHING = { faults: [], warnings: [] };

function lineOf({ variable, right }: Fault): string {
  return `${variable} ${right}`;
}

/** A database that can't be asked now is told of by the start that comes after the mending. */
async function bypassOf(url: string | undefined): Promise<string[]> {
  if (url === undefined) return [];
  const found = await inspectDatabase(url).catch(() => undefined);
  return found?.bypasses ? [bypassAdvice(found.role)] : [];
}
