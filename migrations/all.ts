import { FirstHouse1795000000000 } from './1795000000000-first-house.js';
import { Webhooks1795400000000 } from './1795400000000-webhooks.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [FirstHouse1795000000000, Webhooks1795400000000] as const;
