import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { siteFrom } from '#worker/access/site-of.ts'
import { makeWorld } from '../world.ts'

const known = 'https://called.example/api/owner'

test('a site is the one that is set, else the one that is known, and its origin alone', () => {
  expect(siteFrom({ SITE_URL: 'https://set.example/surveys/?x' }, known)).toBe('https://set.example')
  expect(siteFrom({ SITE_URL: '' }, known)).toBe('https://called.example')
  expect(siteFrom({}, known)).toBe('https://called.example')
  expect(siteFrom({}, null)).toBeUndefined()
})

test.each(['surveys.example', 'surveys.example:8443', 'mailto:a@surveys.example', 'https://'])(
  'no mail leads to «%s», and an owner is told why',
  async (SITE_URL) => {
    const said = `SITE_URL is no address of a site, but «${SITE_URL}»`
    expect(() => siteFrom({ SITE_URL }, known)).toThrow(said)
    const headers = { Authorization: `Bearer ${env.OWNER_KEY}` }
    const told = await makeWorld({ settings: { SITE_URL } }).send('/api/owner', { headers })
    expect([told.status, await told.text()]).toEqual([503, expect.stringContaining(said)])
  },
)
