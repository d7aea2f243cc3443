import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { allRows } from './all-rows.ts'
import { act, answer, closed, invite, stateOf, surveys, told, world } from './mine-world.ts'
import { freshId, logOf, makeWorld } from './world.ts'

const nobodys = '0'.repeat(26)

describe('the page about a link', () => {
  test('without a link passes through as it was built, and says where the link is', async () => {
    const response = await world.send('/mine/')
    expect(response.headers.get('ETag')).toBeTruthy()
    const html = await response.text()
    expect(html).toContain('open it from the mail, whole')
    expect(html).not.toContain('data-link=')
  })

  test.each(['/mine/', '/mine/de/', '/mine/ar/'])(
    'opened by a link asks and writes nothing: %s',
    async (path) => {
      const token = await invite('customers', 'buyer')
      const before = await allRows()
      for (const method of ['GET', 'HEAD', 'GET']) {
        const response = await world.send(`${path}?t=${token}`, { method })
        expect([response.status, response.headers.get('ETag')]).toEqual([200, null])
      }
      expect(await (await world.send(`${path}?t=${token}`)).text()).toContain('data-link=""')
      expect(await allRows()).toEqual(before)
    },
  )

  test.each(['show', 'withdraw', 'decline', 'pass-on'])(
    '%s: refuses a link that nobody was given',
    async (deed) => {
      const before = await allRows()
      for (const token of [nobodys, '', '%3E', 'x', undefined])
        expect([token, ...(await told(await act(token, deed)))]).toEqual([token, 403, 'unknown'])
      expect(await allRows()).toEqual(before)
    },
  )

  test.each(['', 'erase', 'constructor', '__proto__'])(
    'does nothing that it does not know: «%s»',
    async (deed) => {
      const token = await invite('customers', 'buyer')
      expect((await act(token, deed)).status).toBe(400)
      expect(await stateOf(token)).toBe('open')
    },
  )

  test('takes forms alone, and tells other methods what it takes', async () => {
    const token = await invite('customers', 'buyer')
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ _do: 'decline' })
    expect((await world.send(`/mine/?t=${token}`, { method: 'POST', headers, body })).status).toBe(415)
    for (const path of ['/mine/', '/mine/de/']) {
      const refused = await world.send(path, { method: 'DELETE' })
      expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, POST'])
    }
    expect(
      (
        await world.send('/mine/', {
          method: 'POST',
          body: 'x'.repeat(200_000),
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(413)
    expect(await stateOf(token)).toBe('open')
  })

  test('says that it did not work while the database is away', async () => {
    const away = makeWorld({
      surveys,
      database: new Proxy(env.DB, {
        get: () => () => {
          throw new Error('D1_ERROR: Network connection lost.')
        },
      }),
    })
    const body = new URLSearchParams({ _do: 'decline' })
    expect(await told(await away.send(`/mine/?t=${nobodys}`, { method: 'POST', body }))).toEqual([
      503,
      'failed',
    ])
  })
})

describe('showing answers', () => {
  test('leads to the survey where nothing was sent', async () => {
    const token = await invite('customers', 'buyer', { language: 'ar' })
    const led = async (path?: string) => (await act(token, 'show', path)).headers.get('Location')
    expect(await led()).toBe(`/s/customers/buyer/ar/?t=${token}`)
    expect(await led('/mine/de/')).toBe(`/s/customers/buyer/de/?t=${token}`)
  })

  test('fills the page of the role that answered, and lets it be sent from there', async () => {
    const token = await invite('customers', 'buyer')
    await answer(
      token,
      { refer: 4, 'refer-why': '<b> & "why"', care: { listen: null, keep: 5 } },
      'customers',
      'user',
    )
    const before = await allRows()
    const response = await act(token.toUpperCase(), 'show')
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    const html = await response.text()
    expect(html).toMatch(new RegExp(`<form [^>]*action="/s/customers/user/\\?t=${token}"`))
    const chosen = html
      .match(/<input[^>]* checked/g)
      ?.map((input) => /name="([^"]*)" value="([^"]*)"/.exec(input)?.slice(1))
    expect(chosen).toEqual([
      ['refer', '4'],
      ['care.listen', 'cannot-say'],
      ['care.keep', '5'],
    ])
    expect(html).toContain('&lt;b&gt; &amp; "why"')
    expect(html).toMatch(/id="issues"(?![^>]*hidden)/)
    expect(html).toContain('You may change it and send it again.')
    expect(await allRows()).toEqual(before)
    const changed = await world.send(`/s/customers/user/?t=${token}`, {
      method: 'POST',
      body: new URLSearchParams({ refer: '8' }),
    })
    expect(changed.status).toBe(303)
  })

  test('shows what was begun and not sent before what was sent', async () => {
    const token = await invite('customers', 'buyer')
    await answer(token, { refer: 4 })
    const version = world.definitions.surveys.get('customers')?.version
    const draft = {
      survey: 'customers',
      role: 'buyer',
      language: 'en',
      version,
      answers: { refer: 7 },
      withhold: true,
      token,
    }
    expect((await world.put(`/api/drafts/${freshId()}`, draft)).status).toBe(200)
    const html = await (await act(token, 'show')).text()
    expect(html.match(/<input[^>]* checked/g)).toEqual([
      expect.stringContaining('name="refer" value="7"'),
      expect.stringContaining('name="_withhold"'),
    ])
    expect(html).toContain('have not sent it yet')
  })

  test('after the close shows them still, and says that nothing can be changed', async () => {
    const [token, late] = [await invite('customers', 'buyer'), await invite('customers', 'user')]
    await answer(token, { refer: 4 })
    await closed(async () => {
      const html = await (await act(token, 'show')).text()
      expect(html).toContain('Nothing can be sent or changed any more.')
      expect((await act(late, 'show')).headers.get('Location')).toBe(`/s/customers/closed/?t=${late}`)
    })
  })

  test('is refused where nobody may know whose answers they are', async () => {
    const token = await invite('service', 'desk')
    expect((await act(token, 'show')).headers.get('Location')).toBe(`/s/service/desk/?t=${token}`)
    await answer(token, { care: { listen: 4 } }, 'service', 'desk')
    expect(await told(await act(token, 'show'))).toEqual([403, 'anonymous'])
  })
})

describe('withdrawing', () => {
  test('erases what was sent by this link, and its draft, and nothing of another', async () => {
    const [token, other] = [await invite('customers', 'buyer'), await invite('customers', 'buyer')]
    await answer(token, { refer: 1 })
    await answer(other, { refer: 2 })
    const before = await logOf('customers')
    for (let press = 0; press < 2; press++) {
      const response = await act(token, 'withdraw', '/mine/de/')
      expect([response.status, response.headers.get('Location')]).toEqual([
        303,
        `/mine/de/?t=${token}#withdrawn`,
      ])
    }
    expect(await logOf('customers')).toEqual(before.filter(({ answers }) => answers !== '{"refer":1}'))
    expect([await stateOf(token), await stateOf(other)]).toEqual(['open', 'answered'])
  })

  test('is possible after the close', async () => {
    const token = await invite('customers', 'buyer')
    await answer(token, { refer: 3 })
    const { length } = await logOf('customers')
    await closed(() => act(token, 'withdraw'))
    expect(await logOf('customers')).toHaveLength(length - 1)
  })

  test('is refused where nobody can tell which answers they are', async () => {
    const token = await invite('service', 'desk')
    await answer(token, { care: { listen: 4 } }, 'service', 'desk')
    const before = await allRows()
    expect(await told(await act(token, 'withdraw'))).toEqual([403, 'anonymous'])
    expect(await allRows()).toEqual(before)
  })
})

describe('declining', () => {
  test('is noted, and leaves the link able to answer', async () => {
    const token = await invite('sales', 'seller')
    const response = await act(token, 'decline')
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/mine/?t=${token}#declined`])
    expect(await stateOf(token)).toBe('declined')
    expect((await act(token, 'show')).headers.get('Location')).toBe(`/s/sales/seller/?t=${token}`)
  })

  test('is over after the close', async () => {
    const token = await invite('sales', 'seller')
    expect(await closed(async () => told(await act(token, 'decline')))).toEqual([410, 'closed'])
    expect(await stateOf(token)).toBe('open')
  })
})
