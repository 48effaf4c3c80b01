/**
 * Real TypeScript sources under Jest: the `caveat-source` condition resolves `#domain/…` and the like to `libs`, so that
 * no test can pass against a stale `dist`.
 */
export default {
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/telling-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['caveat-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  workerIdleMemoryLimit: '700MB',
  maxWorkers: 2,
  testTimeout: 60_000,
};
