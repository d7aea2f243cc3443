import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkToken, unsubscribeToken } from '#worker/access/derived.ts'
import { allRows } from './all-rows.ts'
import { oneClick, press, seen, somebody, standingOf, world } from './unsubscribe-world.ts'
import { makeWorld } from './world.ts'

const waiting = ['customers reminder due', 'sales reminder due']

describe('a link that is none', () => {
  test('is told alike whatever is wrong with it, by every method, and changes nothing', async () => {
    const { person, path } = await somebody()
    const token = path.slice('/u/'.length)
    const foreign = await unsubscribeToken({ OWNER_KEY: 'another key' }, 'customers', person)
    const ofLink = await linkToken(env, 'customers', '2026-H2', person)
    const before = await allRows()
    const texts = new Set<string>()
    for (const wrong of [
      'x',
      '0'.repeat(26),
      `customers.${'0'.repeat(52)}`,
      token.replace('customers', 'sales'),
      token.slice(0, -1),
      `customers.${person}${ofLink}`,
      foreign,
    ]) {
      const shown = await world.send(`/u/${wrong}`)
      expect(shown.headers.get('Cache-Control')).toBe('private, no-store')
      texts.add(await shown.clone().text())
      expect(await seen(shown)).toEqual([404, 'unknown'])
      expect(await seen(await oneClick(`/u/${wrong}`))).toEqual([404, 'unknown'])
      expect(await seen(await press(`/u/${wrong}`, 'all'))).toEqual([404, 'unknown'])
    }
    expect(texts.size).toBe(1)
    expect(await allRows()).toEqual(before)
    expect(await standingOf(person)).toEqual(waiting)
  })

  test('the page without one says where it is', async () => {
    for (const path of ['/u/', '/u/de/', '/u/ar/']) {
      const page = await world.send(path)
      expect(await page.clone().text()).toMatch(/class="no-link">/)
      expect(await seen(page)).toEqual([200])
    }
  })
})

describe('opening the link', () => {
  test('by GET and HEAD, in any order, as often as anybody likes, writes nothing', async () => {
    const people = [await somebody(), await somebody('de'), await somebody('ar')]
    await oneClick(people[2]?.path ?? '')
    const before = [await allRows(), ...(await Promise.all(people.map(({ person }) => standingOf(person))))]
    const visit = fc.record({
      who: fc.constantFrom(...people),
      method: fc.constantFrom('GET', 'HEAD'),
      query: fc.constantFrom('', '?l=de', '?_do=all', '?List-Unsubscribe=One-Click', '?l=xx&_do=again'),
      bent: fc.constantFrom('', '.', '%3E', '/'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (visits) => {
        for (const { who, method, query, bent } of visits)
          expect((await world.send(who.path + bent + query, { method })).status).toBeLessThan(400)
      }),
      { numRuns: 30 },
    )
    expect([await allRows(), ...(await Promise.all(people.map(({ person }) => standingOf(person))))]).toEqual(
      before,
    )
  })

  test('shows buttons, in the language of the list or the one that is asked for', async () => {
    const { path } = await somebody('de')
    const page = await world.send(path)
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    expect(page.headers.get('ETag')).toBeNull()
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self'")
    const html = await page.clone().text()
    expect(html).toContain('<html lang="de"')
    expect(html).toContain('<bdi class="survey-title">Title of customers</bdi>')
    expect(html).toContain(`href="${path}?l=ar"`)
    expect(await seen(page)).toEqual([200, 'survey', 'all'])
    expect(await (await world.send(`${path}?l=ar`)).text()).toContain('<html lang="ar" dir="rtl"')
    expect(await (await world.send(`${path}?l=xx`)).text()).toContain('<html lang="de"')
    // A language that the interface speaks and no page of this site is written in.
    expect((await world.send(`${path}?l=ja`)).status).toBe(200)
  })

  test.each([
    (path: string) => path.toUpperCase(),
    (path: string) => `${path}.`,
    (path: string) => `${path}%3E`,
    (path: string) => `${path}/`,
    (path: string) => path.replace('.', '%2E'),
    (path: string) => `${path.slice(0, 40)}%0D%0A${path.slice(40)}`,
  ])('leads to where it was meant to lead: %s', async (bend) => {
    const { path } = await somebody()
    const led = await world.send(bend(path))
    expect([led.status, led.headers.get('Location')]).toEqual([302, path])
  })
})

describe('one click in a mail program', () => {
  test('ends the mails of the survey at once, without cookie, origin or redirect', async () => {
    const { path, person } = await somebody()
    const done = await oneClick(path)
    expect([done.status, done.redirected, done.headers.get('Location')]).toEqual([200, false, null])
    expect(await standingOf(person)).toEqual([
      'customers reminder stopped',
      'no customers unsubscribed 2026-11-22',
      'sales reminder due',
    ])
  })

  test('works from another site, as a form of several parts, through a bent address, and twice', async () => {
    const { path, person } = await somebody()
    const body = new FormData()
    body.append('List-Unsubscribe', 'One-Click')
    const headers = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'session=x' }
    const bent = path.toUpperCase().replace('/U/', '/u/')
    expect((await world.send(bent, { method: 'POST', body, headers })).status).toBe(200)
    const once = await standingOf(person)
    expect((await oneClick(path)).status).toBe(200)
    expect(await standingOf(person)).toEqual(once)
  })

  test.each(['us-ascii', 'ISO-8859-1', '"utf-8"', 'none-that-there-is'])(
    'works whatever charset its form claims: %s',
    async (charset) => {
      const { path, person } = await somebody()
      const headers = { 'Content-Type': `application/x-www-form-urlencoded; charset=${charset}` }
      const done = await world.send(path, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' })
      expect(done.status).toBe(200)
      expect(await standingOf(person)).toContain('no customers unsubscribed 2026-11-22')
    },
  )

  test('works with a line break behind its form', async () => {
    const { path } = await somebody()
    expect((await oneClick(path, 'List-Unsubscribe=One-Click\r\n')).status).toBe(200)
  })

  test.each(['', 'List-Unsubscribe=Two-Clicks', '_do=erase', '_do=constructor', 'list-unsubscribe'])(
    'nothing happens for any other body: «%s»',
    async (body) => {
      const { path, person } = await somebody()
      expect((await oneClick(path, body)).status).toBe(400)
      expect(await standingOf(person)).toEqual(waiting)
    },
  )

  test('nothing happens by another method or another type of content', async () => {
    const { path, person } = await somebody()
    const refused = await world.send(path, { method: 'DELETE' })
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, POST'])
    expect((await world.post(path, { 'List-Unsubscribe': 'One-Click' })).status).toBe(415)
    expect(await standingOf(person)).toEqual(waiting)
  })

  test('is not confirmed while the database is away', async () => {
    const { path, person } = await somebody()
    const away = makeWorld({
      database: new Proxy(env.DB, {
        get: () => () => {
          throw new Error('D1_ERROR: Network connection lost.')
        },
      }),
    })
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const body = 'List-Unsubscribe=One-Click'
    expect(await seen(await away.send(path, { method: 'POST', headers, body }))).toEqual([503, 'failed'])
    expect(await standingOf(person)).toEqual(waiting)
  })
})

describe('the page’s own buttons', () => {
  test('end the mails of one survey or of all, and lead to a page that a reload sends nothing from', async () => {
    const { path, person } = await somebody()
    const led = await press(`${path}?l=de`, 'survey')
    expect([led.status, led.headers.get('Location')]).toEqual([303, `${path}?l=de#ended`])
    expect(await seen(await world.send(path))).toEqual([200, 'survey', 'all', 'again'])
    await press(path, 'all')
    expect(await seen(await world.send(path))).toEqual([200, 'all', 'again'])
    expect(await standingOf(person)).toEqual([
      'customers reminder stopped',
      'no * unsubscribed 2026-11-22',
      'no customers unsubscribed 2026-11-22',
      'sales reminder stopped',
    ])
  })

  test('take it back after a slip, of a mail program too, and let go what it had stopped', async () => {
    const { path, person } = await somebody()
    await oneClick(path)
    await press(path, 'all')
    const led = await press(path, 'again')
    expect([led.status, led.headers.get('Location')]).toEqual([303, `${path}#again-done`])
    expect(await standingOf(person)).toEqual(waiting)
    expect(await seen(await world.send(path))).toEqual([200, 'survey', 'all'])
  })

  test('let nothing go that another survey’s link, a bounce or the close holds back', async () => {
    const { path, person } = await somebody()
    await press(`/u/${await unsubscribeToken(env, 'sales', person)}`, 'survey')
    await press(path, 'all')
    await press(path, 'again')
    expect(await standingOf(person)).toEqual([
      'customers reminder due',
      'no sales unsubscribed 2026-11-22',
      'sales reminder stopped',
    ])
    const bounced = await somebody()
    await world.store.suppress([bounced.person], '*', 'bounced', '2026-11-20')
    await press(bounced.path, 'survey')
    await press(bounced.path, 'again')
    expect(await standingOf(bounced.person)).toEqual([
      'customers reminder stopped',
      'no * bounced 2026-11-20',
      'sales reminder due',
    ])
    const late = await somebody()
    await press(late.path, 'survey')
    await env.DB.prepare(
      `insert into waves (survey, wave, opened_on, closes_on, invited, promise)
       values ('customers', '2026-H2', '2026-11-02', '2026-11-22', 1, 'named')`,
    ).run()
    await press(late.path, 'again')
    expect(await standingOf(late.person)).toEqual(['customers reminder stopped', 'sales reminder due'])
  })

  test('work for a survey that is no more', async () => {
    const { person } = await somebody()
    const path = `/u/${await unsubscribeToken(env, 'gone', person)}`
    expect(await (await world.send(path)).text()).toContain('<bdi class="survey-title">gone</bdi>')
    expect((await press(path, 'all')).status).toBe(303)
    expect(await standingOf(person)).toContain('no * unsubscribed 2026-11-22')
  })
})
