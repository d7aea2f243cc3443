import { beforeAll, describe, expect, test } from 'vitest'
import { forRole } from '#engine/logic/questions.ts'
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { allRows } from './all-rows.ts'
import { inviteOne, logOf, makeWorld } from './world.ts'

const { surveys } = file as unknown as WorkerFile
const world = makeWorld({ surveys: surveys.map(({ survey }) => survey) })
const page = '/s/customers/buyer/'
let token = ''
beforeAll(async () => {
  token = await inviteOne(world, 'customers', { role: 'buyer' })
})
const post = (path: string, fields: Record<string, string>) =>
  world.send(path, { method: 'POST', body: new URLSearchParams(fields) })

describe('a button that leads elsewhere', () => {
  test.each([
    '//evil.example/',
    '///evil.example/s/customers/',
    'https://evil.example/s/customers/',
    'https:/s/customers/',
    '\\\\evil.example\\',
    '/\\evil.example/',
    '/s/customers/\\evil/',
    '/s/customers/../../results/',
    '/s/customers/%2e%2e/',
    '/s/customers//evil.example/',
    '/s/customers/?next=//evil.example',
    '/s/customers/#x',
    '/s/customers',
    '/s/prospects/',
    '/s/customersx/',
    '/results/',
    '/api/sign-out/',
    'javascript:alert(1)',
    '/mine/\r\nSet-Cookie: a=b',
    ' /mine/',
    '',
  ])('never leads to «%s»', async (to) => {
    for (const path of [page, '/s/customers/thanks/', `${page}?t=${token}`, '/mine/', `/mine/?t=${token}`]) {
      const response = await post(path, { _to: to, refer: '9' })
      expect([path, response.status, response.headers.get('Location')]).toEqual([path, 400, null])
    }
  })

  test('shows the page in another language, with every answer kept, and lets it be sent from there', async () => {
    const before = await allRows()
    const why = 'Words <b> & "more"'
    const response = await post(`${page}?t=${token}`, {
      _to: `${page}de/`,
      refer: '2',
      'refer-why': why,
      'care.listen': 'cannot-say',
      _withhold: 'yes',
    })
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    expect(response.headers.get('Content-Security-Policy')).toContain('sha256-')
    const html = await response.text()
    expect(html).toContain('<html lang="de"')
    expect(html).toMatch(new RegExp(`<form [^>]*action="${page}de/\\?t=${token}"`))
    expect(html).toMatch(/<input[^>]*name="refer"[^>]*value="2"[^>]*checked/)
    expect(html).toMatch(/<input[^>]*name="care.listen"[^>]*value="cannot-say"[^>]*checked/)
    expect(html).toContain('Words &lt;b&gt; &amp; "more"')
    expect(html).toMatch(/<input[^>]*name="_withhold"[^>]*checked/)
    expect(html).toMatch(/id="issues"[^>]* hidden/)
    expect(await allRows()).toEqual(before)
  })

  test('back to the survey’s own language works from an address whose language is given up', async () => {
    const response = await post(`${page}xx/`, { _to: page, refer: '3' })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toMatch(new RegExp(`<form [^>]*action="${page}"`))
    expect(html).toMatch(/<input[^>]*name="refer"[^>]*value="3"[^>]*checked/)
  })

  test.each([
    [page, '/s/customers/'],
    [page, '/s/customers/user/de/'],
    [page, '/mine/'],
    ['/s/customers/buyer/de/', '/mine/de/'],
    ['/s/customers/thanks/', '/mine/'],
    ['/s/customers/thanks/de/', '/s/customers/thanks/'],
    ['/s/customers/closed/ar/', '/mine/ar/'],
    ['/mine/', '/mine/de/'],
  ])('on %s leads to %s, and the link goes along', async (path, to) => {
    const before = await allRows()
    const plain = await post(path, { _to: to, refer: '9' })
    expect([plain.status, plain.headers.get('Location')]).toEqual([303, to])
    const linked = await post(`${path}?t=${token.toUpperCase()}%3E&refer=9`, { _to: to })
    expect([linked.status, linked.headers.get('Location')]).toEqual([303, `${to}?t=${token}`])
    const empty = await post(`${path}?t=`, { _to: to })
    expect(empty.headers.get('Location')).toBe(`${to}?t=`)
    expect(await allRows()).toEqual(before)
  })

  test('that nobody pressed leads nowhere: an end takes no answers', async () => {
    expect((await post('/s/customers/thanks/', { refer: '9' })).status).toBe(404)
  })
})

describe('a form that was stored', () => {
  test('leads to the thanks with its link, which can still do something', async () => {
    const response = await post(`${page}?t=%203D${token.toUpperCase()}).`, { refer: '9' })
    expect(response.headers.get('Location')).toBe(`/s/customers/thanks/?t=${token}`)
    expect((await logOf('customers')).at(-1)).toMatchObject({ role: 'buyer', answers: '{"refer":9}' })
  })

  test('leads to the thanks without it where nobody is to know who answered', async () => {
    const spent = await inviteOne(world, 'service', { role: 'desk' })
    const asked = world
      .survey('service')
      .pages.flatMap(({ questions }) => questions)
      .filter(({ type, rows, roles }) => type === 'frequency' && rows.length > 0 && roles.includes('desk'))
    const [item = ''] = asked.flatMap(({ id, rows }) => forRole(rows, 'desk').map((row) => `${id}.${row.id}`))
    const response = await post(`/s/service/desk/?t=${spent}`, { [item]: '4' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/s/service/thanks/'])
  })

  test('with an empty token is not taken as anybody’s', async () => {
    const before = await allRows()
    for (const query of ['?t=', '?t=%3E', '?t'])
      expect((await post(page + query, { refer: '9' })).status).toBe(403)
    expect(await allRows()).toEqual(before)
  })
})
