import { FirstHouse1795000000000 } from './1795000000000-first-house.js';
import { Webhooks1795400000000 } from './1795400000000-webhooks.js';
import { PeopleAndAccess1796000000000 } from './1796000000000-people-and-access.js';
import { LeanerDeliveries1796100000000 } from './1796100000000-leaner-deliveries.js';
import { HeldLines1796200000000 } from './1796200000000-held-lines.js';
import { UpstreamHistory1796250000000 } from './1796250000000-upstream-history.js';
import { Presence1796500000000 } from './1796500000000-presence.js';
import { Queue1796300000000 } from './1796300000000-queue.js';
import { Addresses1796600000000 } from './1796600000000-addresses.js';
import { MergedSources1796700000000 } from './1796700000000-merged-sources.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  FirstHouse1795000000000,
  Webhooks1795400000000,
  PeopleAndAccess1796000000000,
  LeanerDeliveries1796100000000,
  HeldLines1796200000000,
  UpstreamHistory1796250000000,
  Queue1796300000000,
  Presence1796500000000,
  Addresses1796600000000,
  MergedSources1796700000000,
] as const;
