import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Tests of the command mostly wait for it, so both cores of a small machine are worth using.
    maxWorkers: 2,
    // Ends what hangs; what a test may take is measured within it, in processor time.
    testTimeout: 120_000,
    // A real Neo4j or a browser takes its time to start.
    hookTimeout: 180_000,
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/no-random.ts'],
  },
});
