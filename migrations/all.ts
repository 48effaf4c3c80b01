import { FirstHouse1795000000000 } from './1795000000000-first-house.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [FirstHouse1795000000000] as const;
