import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { logOf, makeWorld } from './world.ts'

// The forms are those of the built site, so its own surveys are used here.
const { surveys } = file as unknown as WorkerFile
const world = makeWorld({ surveys: surveys.map(({ survey }) => survey) })
const page = '/s/customers/buyer/'

function postForm(fields: Record<string, string | string[]>, path = page): Promise<Response> | Response {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return world.send(path, { method: 'POST', body })
}

describe('a form posted without a script', () => {
  test('is stored and answered with the way to the thanks', async () => {
    const response = await postForm({
      refer: '9',
      'care.listen': '4',
      'care.keep': 'cannot-say',
      'refer-why': 'Two\r\nlines',
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/s/customers/thanks/')
    const [row] = await logOf('customers')
    expect(JSON.parse(String(row?.answers))).toEqual({
      refer: 9,
      'refer-why': 'Two\nlines',
      care: { listen: 4, keep: null },
    })
  })

  test('clicked twice is stored once', async () => {
    const before = (await logOf('customers')).length
    const fields = {
      refer: '7',
      'refer-why': 'clicked twice',
      'care.listen': '4',
      'care.keep': '4',
      'care.after': '3',
    }
    expect((await postForm(fields)).status).toBe(303)
    expect((await postForm(fields)).status).toBe(303)
    expect((await logOf('customers')).length).toBe(before + 1)
  })

  test('with few answers is never taken for another person’s', async () => {
    const before = (await logOf('customers')).length
    for (let person = 0; person < 2; person++) expect((await postForm({ refer: '8' })).status).toBe(303)
    expect((await logOf('customers')).length).toBe(before + 2)
  })

  test('with nothing answered comes back and says so', async () => {
    const response = await postForm({})
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Nothing has been answered yet.')
  })

  test('with a wrong answer comes back with the issue beside its question and every answer kept', async () => {
    const why = 'Words with <b>marks</b> & "quotes"'
    const response = await postForm({ refer: '11', 'refer-why': why, 'care.listen': '4', _withhold: 'yes' })
    expect(response.status).toBe(422)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('Content-Security-Policy')).toContain('sha256-')
    const html = await response.text()
    expect(html).toContain('Please choose a number from 0 to 10.')
    expect(html).toMatch(/<p[^>]*data-issue="refer"[^>]*>Please choose/)
    expect(html).not.toMatch(/<p[^>]*data-issue="refer"[^>]*hidden/)
    expect(html).toMatch(/href="#q-refer">Would you [^<]+<\/a>Please choose a number from 0 to 10\./)
    expect(html).toContain('Words with &lt;b&gt;marks&lt;/b&gt; &amp; "quotes"')
    expect(html).toMatch(/<input[^>]*name="care.listen"[^>]*value="4"[^>]*checked/)
    expect(html).toMatch(/<input[^>]*name="_withhold"[^>]*checked/)
    expect(html.match(/ checked/g)).toHaveLength(2)
  })

  test('with a text that is too long tells it of the field as well', async () => {
    const html = await (await postForm({ refer: '2', 'refer-why': 'y'.repeat(5001) })).text()
    expect(html).toMatch(
      /<textarea[^>]*name="refer-why"[^>]*aria-describedby="i-refer-why"[^>]*aria-invalid="true"/,
    )
    expect(html.match(/ aria-invalid=/g)).toHaveLength(1)
  })

  test('to a role or survey that does not exist is not found', async () => {
    expect((await postForm({ refer: '9' }, '/s/customers/nobody/')).status).toBe(404)
    expect((await postForm({ refer: '9' }, '/s/nothing/buyer/')).status).toBe(404)
  })

  test('with a link that nobody was given comes back with every answer kept', async () => {
    const response = await postForm({ refer: '9' }, `${page}?t=${'0'.repeat(26)}`)
    expect(response.status).toBe(403)
    const html = await response.text()
    expect(html).toContain('open it again from the mail')
    expect(html).toMatch(/<input[^>]*name="refer"[^>]*value="9"[^>]*checked/)
  })

  test('of another content type or size is refused', async () => {
    const headers = { 'Content-Type': 'application/json' }
    expect((await world.send(page, { method: 'POST', headers, body: '{}' })).status).toBe(415)
    expect((await postForm({ 'refer-why': 'x'.repeat(2_000_000) })).status).toBe(413)
  })

  test('with long words in every text, in a script that takes nine bytes a letter, is stored', async () => {
    const texts = surveys
      .find(({ survey }) => survey.id === 'customers')
      ?.survey.pages.flatMap(({ questions }) => questions)
      .filter(({ type, roles, when }) => type === 'text' && roles.includes('buyer') && !when)
    const fields = Object.fromEntries((texts ?? []).map(({ id }) => [id, '声'.repeat(5000)]))
    expect(Object.keys(fields).length).toBeGreaterThan(2)
    expect((await postForm({ refer: '8', ...fields })).status).toBe(303)
  })

  test('that is too large comes back as a page that says what can be done', async () => {
    const response = await postForm({ 'refer-why': 'x'.repeat(2_000_000) })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      413,
      expect.stringContaining('text/html'),
    ])
    expect(await response.text()).toContain('Please go back and shorten your texts.')
  })

  test('that cannot be read comes back as a page that says so', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const response = await world.send(page, { method: 'POST', headers, body: 'broken' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Your answers did not arrive whole.')
  })

  test('in a language that is given up comes back in the survey’s own, with every answer kept', async () => {
    const response = await postForm({ refer: '11', 'refer-why': 'Slow' }, `${page}xx/`)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('Please choose a number from 0 to 10.')
    expect(html).toMatch(/>\s*Slow<\/textarea>/)
  })

  test('while the database is away comes back with every answer kept', async () => {
    const away = makeWorld({
      surveys: surveys.map(({ survey }) => survey),
      database: new Proxy(env.DB, {
        get: () => () => {
          throw new Error('D1_ERROR: Network connection lost.')
        },
      }),
    })
    const response = await away.send(page, { method: 'POST', body: new URLSearchParams({ refer: '9' }) })
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/<input[^>]*name="refer"[^>]*value="9"[^>]*checked/)
  })
})

test('a survey page passes through as it was built', async () => {
  const response = await world.send(page)
  expect(response.status).toBe(200)
  expect(response.headers.get('Referrer-Policy')).toBe('same-origin')
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  expect(await response.text()).toContain('<form method="post"')
})

test('an address under surveys that does not exist shows the page that says so, with its own policy', async () => {
  const response = await world.send('/s/nothing/')
  expect(response.status).toBe(404)
  expect(response.headers.get('Content-Security-Policy')).toContain('sha256-')
  expect(await response.text()).toContain('nothing at this address')
})
