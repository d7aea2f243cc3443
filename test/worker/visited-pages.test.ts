import { describe, expect, test } from 'vitest'
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { allRows } from './all-rows.ts'
import { inviteOne, makeWorld } from './world.ts'

// Pages are those of the built site, so its own surveys are used here.
const { surveys } = file as unknown as WorkerFile
const world = makeWorld({ surveys: surveys.map(({ survey }) => survey) })
const page = '/s/customers/buyer/'
const token = '0123456789abcdefghjkmnpqrs'

describe('a damaged address', () => {
  test.each([
    [`${page}%23t=${token}`, `${page}?t=${token}`],
    [`${page}?t=${token}&amp;refer=9`, `${page}?t=${token}&refer=9`],
    [`/S/CUSTOMERS/BUYER/?T=${token}`, `${page}?t=${token}`],
    ['/s/customers/buyer', page],
    ['//s//customers/buyer/', page],
    ['/s/customers/buyer/)', page],
    [`/s/customers/nobody/?t=${token}`, `/s/customers/?t=${token}`],
    [`/s/customers/buyer/xx/?t=${token}`, `/s/customers/?t=${token}`],
    ['/s/customers/buyer/en/', page],
    [`/mine/&t=${token}`, `/mine/?t=${token}`],
    ['/MINE/', '/mine/'],
    [`/mine/en/?t=${token}`, `/mine/?t=${token}`],
  ])('%s leads to %s', async (given, meant) => {
    const response = await world.send(given)
    expect([response.status, response.headers.get('Location')]).toEqual([302, meant])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect((await world.send(meant)).status).toBe(200)
    expect((await world.send(given, { method: 'HEAD' })).headers.get('Location')).toBe(meant)
  })

  test.each(['/s/nothing/buyer/', '/s/', '/s/customersbuyer/'])(
    'that names no survey is told that there is nothing: %s',
    async (address) => {
      const response = await world.send(address)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('open its link again')
    },
  )
})

describe('a first answer in the address', () => {
  test.each(['refer=11', 'refer=', 'care=4', '_withhold=yes', `t=${token}`, 'nothing=1', 'refer-why=9'])(
    'that the page does not offer changes nothing: %s',
    async (query) => {
      const [plain, given] = await Promise.all([world.send(page), world.send(`${page}?${query}`)])
      expect(given.headers.get('ETag')).toBe(plain.headers.get('ETag'))
      expect(given.headers.get('ETag')).toBeTruthy()
      expect(await given.text()).toBe(await plain.text())
    },
  )

  test.each([
    [page, 'refer', '9'],
    ['/s/customers/buyer/ar/', 'refer', '0'],
  ])('is chosen on %s, and the place beside it is shown', async (address, question, value) => {
    const response = await world.send(`${address}?t=${token}&${question}=${value}`, {
      headers: { 'If-None-Match': (await world.send(address)).headers.get('ETag') ?? '' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('Content-Security-Policy')).toContain('sha256-')
    const html = await response.text()
    expect(html.match(/<input[^>]* checked/g)).toEqual([
      expect.stringMatching(new RegExp(`name="${question}" value="${value}"`)),
    ])
    expect(html).toMatch(/<p[^>]*data-first="refer"(?![^>]*hidden)[^>]*>/)
  })

  test('is told of to programs that ask for the head alone', async () => {
    const { status, headers } = await world.send(`${page}?refer=9`, { method: 'HEAD' })
    expect([status, headers.get('ETag'), headers.get('Cache-Control')]).toEqual([
      200,
      null,
      'private, no-store',
    ])
  })

  test('opened eleven times in any order writes nothing', async () => {
    const link = await inviteOne(world, 'customers', { role: 'buyer' })
    const before = await allRows()
    expect(before.links).toBeGreaterThan(0)
    for (const score of [10, 0, 5, 3, 9, 1, 7, 2, 8, 4, 6])
      for (const method of ['HEAD', 'GET'])
        expect((await world.send(`${page}?t=${link}&refer=${score}`, { method })).status).toBe(200)
    expect(await allRows()).toEqual(before)
  })
})

describe('the choice of roles', () => {
  test('passes through as it was built for those without a link', async () => {
    const response = await world.send('/s/customers/')
    expect(response.headers.get('ETag')).toBeTruthy()
    expect(await response.text()).not.toContain('?t=')
  })

  test.each([
    ['/s/customers/', 'href="/s/customers/buyer/'],
    ['/s/customers/de/', 'href="/s/customers/buyer/de/'],
  ])('keeps the link on every way from %s, and nothing else of the address', async (address, way) => {
    const response = await world.send(`${address}?t=%20${token.toUpperCase()}&refer=9`)
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const html = await response.text()
    expect(html).toContain(`${way}?t=${token}"`)
    const ways = [...html.matchAll(/<a [^>]*href="(\/s\/[^"]*)"/g)].map(([, to]) => to)
    expect(ways.length).toBeGreaterThan(6)
    for (const to of ways) expect(to).toMatch(new RegExp(`^/s/customers/[a-z/]*\\?t=${token}$`))
  })

  test('lets no mark out of the address into the page', async () => {
    const html = await (await world.send('/s/customers/?t=%22%3E%3Cscript')).text()
    expect(html).toContain('href="/s/customers/buyer/?t=scr1pt"')
    const empty = await (await world.send('/s/customers/?t=%3C')).text()
    expect(empty).toContain('href="/s/customers/buyer/?t="')
  })
})
