import { describe, expect, test } from 'vitest'
import { makeSurvey } from '../make-survey.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const world = makeWorld()
const optionalSurvey = `---\ntitle: T\naudience: customers\nroles:\n  buyer: You buy\n---\n\n# P {#p}\n\n## Why? {#why}\n\ntype: text\n`
const submit = (change?: Record<string, unknown>) => world.post('/api/responses', submission(change))

describe('a request that cannot be read', () => {
  test.each([
    ['an id that is none', { id: 'short' }, 400, '«id»'],
    ['no id', { id: undefined }, 400, '«id»'],
    ['a role that is no text', { role: 7 }, 400, '«role»'],
    ['answers that are a list', { answers: [] }, 400, '«answers»'],
    ['no answers', { answers: undefined }, 400, '«answers»'],
    ['a token that is null', { token: null }, 400, '«token»'],
    ['a token that is a list', { token: ['a'] }, 400, '«token»'],
    ['half seconds', { seconds: 1.5 }, 400, '«seconds»'],
    ['a survey that does not exist', { survey: 'nothing' }, 404, 'nothing'],
    ['a survey called like a prototype', { survey: '__proto__' }, 404, '__proto__'],
    ['a role that does not exist', { role: 'buyers' }, 404, 'buyers'],
    ['a token that nobody was given', { token: 'x'.repeat(26) }, 403, 'link'],
    ['an empty token', { token: '' }, 403, 'link'],
  ])('%s is refused', async (_, change, status, named) => {
    const before = (await logOf('pulse')).length
    const response = await submit(change)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.text()).toContain(named)
    expect(await logOf('pulse')).toHaveLength(before)
  })

  test('a body that is no JSON is refused', async () => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }
    expect((await world.send('/api/responses', init)).status).toBe(400)
  })

  test('another content type is refused, so that no form of another site can post', async () => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: JSON.stringify(submission()),
    }
    expect((await world.send('/api/responses', init)).status).toBe(415)
  })

  test('a body of 2 MB is refused, with and without its length in the header', async () => {
    const large = JSON.stringify(submission({ answers: { why: 'x'.repeat(2_000_000) } }))
    const headers = { 'Content-Type': 'application/json' }
    expect((await world.send('/api/responses', { method: 'POST', headers, body: large })).status).toBe(413)
    const stream = new Blob([large]).stream()
    expect((await world.send('/api/responses', { method: 'POST', headers, body: stream })).status).toBe(413)
  })

  test('another method is answered with those that there are', async () => {
    const response = await world.send('/api/responses')
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST')
  })
})

describe('answers that do not fit', () => {
  test('an answer out of range gives 422 and names its question', async () => {
    const response = await submit({ answers: { refer: 11 } })
    expect(response.status).toBe(422)
    const { issues } = await response.json<{ issues: unknown }>()
    expect(issues).toEqual([{ question: 'refer', rule: 'out-of-range', from: 0, to: 10 }])
  })

  test('every issue is told at once', async () => {
    const response = await submit({ answers: { care: { listen: 9 }, rivals: 'best', nope: 1 } })
    const { issues } = await response.json<{ issues: { question: string; row?: string; rule: string }[] }>()
    expect(issues.map(({ question, row, rule }) => [question, row, rule])).toEqual([
      ['nope', undefined, 'unknown-question'],
      ['refer', undefined, 'required'],
      ['care', 'listen', 'out-of-range'],
      ['rivals', undefined, 'not-an-option'],
    ])
  })
})

test('an empty response is none, and takes nobody’s place', async () => {
  const empty = await submit({ survey: 'inside', answers: { care: {}, why: ' ' } })
  expect(empty.status).toBe(422)
  const optional = makeWorld({ surveys: [makeSurvey(optionalSurvey, 'optional')] })
  const nothing = await optional.post(
    '/api/responses',
    submission({ survey: 'optional', answers: { why: ' ' } }),
  )
  expect([nothing.status, await nothing.json()]).toEqual([
    422,
    expect.objectContaining({ detail: 'Nothing has been answered yet.' }),
  ])
})

describe('an accepted response', () => {
  test('is stored whole, with the wave of the day and nothing about the device', async () => {
    const id = freshId()
    const response = await world.post('/api/responses', submission({ id, seconds: 95, withhold: true }), {
      'User-Agent': 'A very particular browser',
      'CF-Connecting-IP': '203.0.113.7',
    })
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ id, state: 'stored' })
    const row = (await logOf('pulse')).find((logged) => logged.id === id)
    expect(row).toMatchObject({
      chain: id,
      role: 'buyer',
      wave: '2026-H2',
      attributes: '{}',
      answers: JSON.stringify({ refer: 9, care: { listen: 4, keep: 5 }, rivals: 'better' }),
      withhold: 1,
      seconds: 95,
      received_at: '2026-11-22T10:00:00.000Z',
    })
    expect(JSON.stringify(row)).not.toMatch(/particular|203\.0/)
  })

  test('leaves out what was hidden', async () => {
    const id = freshId()
    await submit({ id, answers: { refer: 9, why: 'written before the score was changed' } })
    expect((await logOf('pulse')).find((logged) => logged.id === id)?.answers).toBe('{"refer":9}')
  })

  test('is stored once, however often it is sent', async () => {
    const body = submission()
    const first = await world.post('/api/responses', body)
    const others = await Promise.all([1, 2, 3, 4].map(() => world.post('/api/responses', body)))
    expect([first.status, ...others.map(({ status }) => status)]).toEqual([201, 200, 200, 200, 200])
    expect(await others[0]?.json()).toEqual({ id: body.id, state: 'known' })
    expect((await logOf('pulse')).filter(({ id }) => id === body.id)).toHaveLength(1)
  })

  test('takes the place of what the same sitting may have sent before', async () => {
    const first = freshId()
    await submit({ id: first })
    const second = await submit({ replaces: first, answers: { refer: 2 } })
    expect(second.status).toBe(200)
    expect(await second.json()).toMatchObject({ state: 'changed' })
    const unsent = await submit({ replaces: freshId() })
    expect(unsent.status).toBe(201)
  })

  test('wave and attributes come from the link, whatever the body says', async () => {
    const attributes = { region: 'North' }
    const token = await inviteOne(world, 'pulse', { role: 'buyer', attributes, wave: '2027-H1' })
    const id = freshId()
    const response = await submit({ id, token, wave: '2026-H2', attributes: { region: 'South' } })
    expect(response.status).toBe(201)
    const row = (await logOf('pulse')).find((logged) => logged.id === id)
    expect(row).toMatchObject({ role: 'buyer', wave: '2027-H1', attributes: '{"region":"North"}' })
  })
})

describe('a survey that is answered by link only', () => {
  test.each([[undefined], [''], ['x'.repeat(26)]])(
    'refuses the token %j and stores nothing',
    async (token) => {
      const response = await submit({ survey: 'invited', token })
      expect(response.status).toBe(403)
      expect(await logOf('invited')).toEqual([])
    },
  )

  test('refuses the token of another survey', async () => {
    const token = await inviteOne(world, 'pulse')
    expect((await submit({ survey: 'invited', token })).status).toBe(403)
    expect(await logOf('invited')).toEqual([])
  })

  test('takes a link’s answers again until the wave closes, and the last ones count', async () => {
    const token = await inviteOne(world, 'invited')
    expect((await submit({ survey: 'invited', token, answers: { refer: 3 } })).status).toBe(201)
    const changed = await submit({ survey: 'invited', token, answers: { refer: 8 } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ state: 'changed' })
    const chains = (await logOf('invited')).map(({ chain }) => chain)
    expect(new Set(chains).size).toBe(1)
    expect(chains[0]).not.toBe(token)
  })

  test('takes what was begun in time for seven days after the close, and then no more', async () => {
    const late = makeWorld()
    const token = await inviteOne(late, 'invited', {})
    late.clock.now = new Date('2026-12-12T10:00:00Z')
    expect((await late.post('/api/responses', submission({ survey: 'invited', token }))).status).toBe(201)
    late.clock.now = new Date('2026-12-13T10:00:00Z')
    const closed = await late.post('/api/responses', submission({ survey: 'invited', token }))
    expect(closed.status).toBe(410)
    expect(await closed.json()).toMatchObject({ detail: expect.stringContaining('2026-12-06') })
  })
})

describe('an anonymous survey', () => {
  test('keeps the day, no link, no attribute and no second', async () => {
    const token = await inviteOne(world, 'secret', { role: 'user', attributes: { region: 'North' } })
    const id = freshId()
    const response = await submit({ id, survey: 'secret', token, seconds: 61, answers: { refer: 9 } })
    expect(response.status).toBe(201)
    const row = (await logOf('secret')).find((logged) => logged.id === id)
    expect(row).toMatchObject({
      chain: id,
      attributes: '{}',
      received_at: '2026-11-22',
      seconds: 120,
    })
  })

  test('takes a link once; sending the same again is no second time', async () => {
    const token = await inviteOne(world, 'secret')
    const body = submission({ survey: 'secret', token, answers: { refer: 9 } })
    expect((await world.post('/api/responses', body)).status).toBe(201)
    expect((await world.post('/api/responses', body)).status).toBe(200)
    const other = await world.post('/api/responses', { ...body, id: freshId() })
    expect(other.status).toBe(409)
    expect((await logOf('secret')).filter(({ id }) => id === body.id)).toHaveLength(1)
  })
})
