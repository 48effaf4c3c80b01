/** A file that breaks one rule of .dependency-cruiser.mjs, and that rule's name; or, with no rule, an allowed file. */
export interface Plant {
  rule?: string;
  file: string;
  source: string;
}

const broken = (rule: string, file: string, source: string): Plant => ({ rule, file, source });
const allowed = (file: string, source: string): Plant => ({ file, source });

/** What the plants import: one file a folder. */
export const soil = [
  'libs/domain/src/soil.ts',
  'libs/contracts/src/soil.ts',
  'libs/workflow/src/soil.ts',
  'libs/workflow/src/ports/soil.ts',
  'libs/persistence/src/soil.ts',
  'libs/queue/src/soil.ts',
  'libs/delivery/src/soil.ts',
  'libs/config/src/soil.ts',
  'apps/api/src/soil.ts',
  'apps/api/src/claims/soil.ts',
  'apps/worker/src/soil.ts',
  'migrations/soil.ts',
  'test/soil.ts',
];

/** Packages that the plants import; `stray` is installed and not declared. */
export const packages = [
  'zod',
  'intl-messageformat',
  'typeorm',
  'pg',
  'uuidv7',
  'reflect-metadata',
  'bullmq',
  'ioredis',
  '@nestjs/common',
  'fast-check',
  'stray',
];

export const violations: Plant[] = [
  broken('domain-imports-nothing', 'libs/domain/src/reads-clock.ts', `import 'node:timers';`),
  broken('domain-imports-nothing', 'libs/domain/src/parses.ts', `import { z } from 'zod'; z;`),
  broken('domain-imports-nothing', 'libs/domain/src/speaks-wire.ts', `import type { soil } from '#contracts/soil.js';`),
  broken('domain-imports-nothing', 'libs/domain/src/loads.ts', `export const fs = () => import('node:fs');`),
  broken('domain-imports-nothing', 'libs/domain/src/formats.ts', `import 'intl-messageformat';`),
  broken('caveats-import-only-message-format', 'libs/domain/src/caveats/reads.ts', `import 'node:fs';`),
  broken('contracts-import-only-zod', 'libs/contracts/src/claim.ts', `import type { soil } from '#domain/soil.js';`),
  broken('contracts-import-only-zod', 'libs/contracts/src/ids.ts', `import 'uuidv7';`),
  broken('workflow-imports-only-domain', 'libs/workflow/src/hashes.ts', `import 'node:crypto';`),
  broken('workflow-imports-only-domain', 'libs/workflow/src/stores.ts', `import '#persistence/soil.js';`),
  broken('workflow-imports-only-domain', 'libs/workflow/src/answers.ts', `import '@nestjs/common';`),
  broken('persistence-imports-only-domain-and-ports', 'libs/persistence/src/acts.ts', `import '#workflow/soil.js';`),
  broken('persistence-imports-only-domain-and-ports', 'libs/persistence/src/wakes.ts', `import '#queue/soil.js';`),
  broken('queue-imports-only-contracts', 'libs/queue/src/judges.ts', `import '#domain/soil.js';`),
  broken('queue-imports-only-contracts', 'libs/queue/src/stores.ts', `export * from '#persistence/soil.js';`),
  broken('delivery-imports-only-contracts', 'libs/delivery/src/looks-up.ts', `import '#persistence/soil.js';`),
  broken('config-imports-only-zod', 'libs/config/src/injects.ts', `import '@nestjs/common';`),
  broken('api-imports-only-its-libs', 'apps/api/src/judges.ts', `import type { soil } from '#domain/soil.js';`),
  broken('api-wires-store-only-in-modules', 'apps/api/src/claims.controller.ts', `import '#persistence/soil.js';`),
  broken('api-wires-store-only-in-modules', 'apps/api/src/jobs.controller.ts', `import '#queue/soil.js';`),
  broken('api-wires-delivery-only-in-modules', 'apps/api/src/hooks.controller.ts', `import '#delivery/soil.js';`),
  broken('worker-imports-only-its-libs', 'apps/worker/src/judges.ts', `import '#domain/soil.js';`),
  broken('worker-wires-store-only-in-modules', 'apps/worker/src/assess.ts', `import '#persistence/soil.js';`),
  broken('desk-imports-only-contracts', 'apps/desk/src/claims.ts', `import '#workflow/soil.js';`),
  broken('desk-imports-only-contracts', 'apps/desk/src/files.ts', `import 'node:fs';`),
  broken('cli-imports-only-wiring', 'apps/cli/src/inside.ts', `import '#api/claims/soil.js';`),
  broken('cli-imports-only-wiring', 'apps/cli/src/judges.ts', `import '#domain/soil.js';`),
  broken('apps-import-no-apps', 'apps/newcomer/src/main.ts', `import '#api/soil.js';`),
  broken('migrations-import-only-typeorm', 'migrations/1-words.ts', `import '#domain/soil.js';`),
  broken('migrations-import-only-typeorm', 'migrations/2-files.ts', `import 'node:fs';`),
  broken('drivers-stay-in-their-libs', 'apps/api/src/entity.ts', `import type { Entity } from 'typeorm';`),
  broken('drivers-stay-in-their-libs', 'apps/worker/src/connects.ts', `import 'pg';`),
  broken('drivers-stay-in-their-libs', 'apps/worker/src/adds.ts', `import 'bullmq';`),
  broken('only-tests-import-tests', 'bench/borrows.ts', `import '../test/soil.js';`),
  broken('across-libs-by-alias', 'libs/workflow/src/climbs.ts', `import '../../domain/src/soil.js';`),
  broken('across-libs-by-alias', 'apps/cli/src/climbs.ts', `import '../../../libs/config/src/soil.js';`),
  broken('across-libs-by-alias', 'test/climbs.test.ts', `import '../libs/domain/src/soil.js';`),
  broken('inside-a-lib-relative', 'libs/domain/src/roundabout.ts', `import '#domain/soil.js';`),
  broken('inside-a-lib-relative', 'apps/api/src/roundabout.ts', `import '#api/soil.js';`),
  broken('no-circles', 'libs/domain/src/egg.ts', `import './hen.js';`),
  broken('no-barrels', 'libs/domain/src/index.ts', `export * from './soil.js';`),
  broken('no-barrels', 'apps/api/src/claims/index.ts', `export { soil } from './soil.js';`),
  broken('production-without-dev-dependencies', 'apps/cli/src/invents.ts', `import 'fast-check';`),
  broken('packages-are-declared', 'apps/api/src/strays.ts', `import 'stray';`),
  broken('imports-resolve', 'bench/misspells.ts', `import '#domian/soil.js';`),
];

export const permitted: Plant[] = [
  allowed('libs/domain/src/neighbour.ts', `import './soil.js';`),
  // The other half of the planted circle, which is reported once, at its first file.
  allowed('libs/domain/src/hen.ts', `import './egg.js';`),
  allowed('libs/domain/src/caveats/sentence.ts', `import 'intl-messageformat'; import '../soil.js';`),
  allowed('libs/contracts/src/neighbour.ts', `import 'zod'; import './soil.js';`),
  allowed('libs/workflow/src/file-claim.ts', `import '#domain/soil.js'; import './ports/soil.js';`),
  allowed(
    'libs/persistence/src/claims.ts',
    `import '#domain/soil.js'; import '#workflow/ports/soil.js'; import '#migrations/soil.js'; import 'typeorm';
     import 'pg'; import 'uuidv7'; import 'reflect-metadata'; import 'node:fs/promises';`,
  ),
  allowed('libs/queue/src/backend.ts', `import '#contracts/soil.js'; import 'bullmq'; import 'pg'; import 'ioredis';`),
  allowed('libs/delivery/src/send.ts', `import '#contracts/soil.js'; import 'node:dns/promises';`),
  allowed('libs/config/src/environment.ts', `import 'zod'; import 'node:path';`),
  allowed(
    'apps/api/src/sources.controller.ts',
    `import '#workflow/soil.js'; import '#contracts/soil.js'; import '#config/soil.js'; import '@nestjs/common';`,
  ),
  allowed(
    'apps/api/src/store.module.ts',
    `import '#persistence/soil.js'; import '#queue/soil.js'; import '#delivery/soil.js';`,
  ),
  allowed('apps/worker/src/processor.ts', `import '#workflow/soil.js'; import '#queue/soil.js'; import 'node:util';`),
  allowed('apps/worker/src/store.module.ts', `import '#persistence/soil.js';`),
  allowed('apps/desk/src/queue.ts', `import '#contracts/soil.js';`),
  allowed('apps/cli/src/start.ts', `import '#api/soil.js'; import '#worker/soil.js'; import '#persistence/soil.js';`),
  allowed('migrations/3-claims.ts', `import type { MigrationInterface } from 'typeorm';`),
  allowed(
    'libs/domain/test/strength.test.ts',
    `import '../src/soil.js'; import '../../../test/soil.js'; import 'fast-check';`,
  ),
  allowed(
    'test/end-to-end.test.ts',
    `import './soil.js'; import '#persistence/soil.js'; import 'pg'; import 'node:fs';`,
  ),
  allowed('bench/bare-server.ts', `import 'pg'; import '#config/soil.js';`),
];
