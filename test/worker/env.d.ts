/** What the tests' worker is given besides the app's own bindings. */
declare namespace Cloudflare {
  interface Env {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
    OWNER_KEY: string
  }
}
