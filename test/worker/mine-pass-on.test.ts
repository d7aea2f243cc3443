import { describe, expect, test } from 'vitest'
import { allRows } from './all-rows.ts'
import { act, answer, closed, invite, stateOf, told, toldIn, world } from './mine-world.ts'
import { logOf } from './world.ts'

describe('passing a link on', () => {
  const linkIn = (html: string) => /id="passed-link"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
  const passOn = async (token: string, path?: string) => {
    const response = await act(token, 'pass-on', path)
    expect([response.status, response.headers.get('Cache-Control'), response.headers.get('ETag')]).toEqual([
      200,
      'private, no-store',
      null,
    ])
    const html = await response.text()
    expect(toldIn(html)).toEqual(['passed'])
    return { html, link: linkIn(html), next: new URL(linkIn(html)).searchParams.get('t') ?? '' }
  }

  test('gives a link of the same wave, role and attributes, and frees the old one', async () => {
    const token = await invite('customers', 'user', { attributes: { region: 'North' } })
    const { link, next, html } = await passOn(token)
    expect(link).toBe(`https://survey.example/s/customers/?t=${next}`)
    expect(next).not.toBe(token)
    expect(html).toMatch(
      new RegExp(`href="mailto:\\?subject=[^"]*&[^"]*body=[^"]*${encodeURIComponent(link)}[^"]*"`),
    )
    expect(html).not.toContain('%7Blink%7D')
    expect([await stateOf(token), await stateOf(next)]).toEqual(['passed-on', 'open'])
    await answer(next, { refer: 6 }, 'customers', 'buyer')
    expect((await logOf('customers')).at(-1)).toMatchObject({
      role: 'buyer',
      listed_role: 'user',
      wave: '2026-H2',
      attributes: '{"region":"North"}',
    })
    const late = await world.send(`/s/customers/user/?t=${token}`, {
      method: 'POST',
      body: new URLSearchParams({ refer: '1' }),
    })
    expect(late.status).toBe(403)
    expect(await late.text()).toContain('You passed this link on')
  })

  test('leads to the language of the page where the survey speaks it', async () => {
    const { link } = await passOn(await invite('customers', 'user'), '/mine/ar/')
    expect(link).toContain('/s/customers/ar/?t=')
  })

  test('pressed twice gives the same link twice, until something is done with it', async () => {
    const token = await invite('customers', 'user')
    const before = await allRows()
    const links = await Promise.all([passOn(token), passOn(token)])
    links.push(await passOn(token))
    expect(new Set(links.map(({ link }) => link)).size).toBe(1)
    expect(await allRows()).toEqual({ ...before, links: (before.links ?? 0) + 1 })
    await answer(links[0]?.next ?? '', { refer: 6 })
    expect(await told(await act(token, 'pass-on'))).toEqual([403, 'passed-on'])
  })

  test('leaves the old link nothing to do', async () => {
    const token = await invite('customers', 'user')
    const { next } = await passOn(token)
    await answer(next, { refer: 6 })
    const before = await logOf('customers')
    for (const deed of ['show', 'withdraw', 'decline'])
      expect(await told(await act(token, deed))).toEqual([403, 'passed-on'])
    expect(await logOf('customers')).toEqual(before)
  })

  test('is refused once something was sent, and says how to withdraw it first', async () => {
    const token = await invite('customers', 'user')
    await answer(token, { refer: 6 })
    expect(await told(await act(token, 'pass-on'))).toEqual([409, 'already'])
    await act(token, 'withdraw')
    await passOn(token)
    const spent = await invite('service', 'desk')
    await answer(spent, { care: { listen: 4 } }, 'service', 'desk')
    expect(await told(await act(spent, 'pass-on'))).toEqual([409, 'spent'])
  })

  test('is over after the close', async () => {
    const token = await invite('customers', 'user')
    const before = await allRows()
    expect(await closed(async () => told(await act(token, 'pass-on')))).toEqual([410, 'closed'])
    expect(await allRows()).toEqual(before)
  })
})
