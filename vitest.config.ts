/** Three kinds of tests: in Node, in the worker's own runtime on real D1, and in a real browser on the built site. */
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './test/global-setup.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Commands run as processes of their own; nothing here is about how fast.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: ['test/{engine,cli,drizzle,worlds}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations('./drizzle/migrations'),
                OWNER_KEY: 'an owner key that only the tests know',
                // What a local server of this folder is set to is not what tests are set to.
                MAILER: '',
                SMTP_URL: '',
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          // A busy machine fails no test.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: ['test/worker/**/*.test.ts'],
          setupFiles: ['./test/worker/apply-migrations.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/{journeys,site}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
