import { describe, expect, test } from 'vitest'
import type { CommentsList } from '#engine/wire-comments.ts'
import { makeWords, sealed, wave } from './words-world.ts'

const ten = Array.from({ length: 10 }, (_, person) => person)

async function read(world: ReturnType<typeof makeWords>): Promise<CommentsList> {
  const response = await world.asLeader(`/api/comments/${world.survey.id}?wave=${wave}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

test('a wave that the survey does not know is told, and to whom it is not granted nothing is there', async () => {
  const world = makeWords('comments-nowhere', 'named')
  expect((await world.asLeader('/api/comments/comments-nowhere?wave=2026-Q1')).status).toBe(400)
  const headers = { Cookie: await world.signIn('caller@example.com') }
  expect((await world.send('/api/comments/comments-nowhere', { headers })).status).toBe(404)
})

describe('a named survey', () => {
  test('shows comments with role, attributes without the seller, rating group and themes', async () => {
    const world = makeWords('comments-named', 'named')
    const attributes = { region: 'North', seller: 'Sue Field', account: 'A-17' }
    const token = await world.invite({ role: 'user', attributes })
    const id = await world.write({ refer: 3, why: 'Alarms, and the price' }, { token, role: 'user' })
    await world.write({ refer: 9, why: 'Not expensive, and no alarm' })
    const told = await read(world)
    expect(told).toMatchObject({ wave, version: 'v 1', held: null, holds: null, more: false })
    expect(told.comments.map(({ response, ...rest }) => rest)).toEqual([
      {
        question: 'why',
        text: 'Not expensive, and no alarm',
        language: 'en',
        themes: ['price'],
        role: 'buyer',
        attributes: {},
        group: 'promoters',
      },
      {
        question: 'why',
        text: 'Alarms, and the price',
        language: 'en',
        themes: ['price', 'alarms'],
        role: 'user',
        attributes: { region: 'North', account: 'A-17' },
        group: 'detractors',
      },
    ])
    expect(JSON.stringify(told)).not.toContain(id)
    expect(told.themes).toMatchObject([
      { theme: 'price', names: { de: 'Preis' }, count: 2, n: 2, difference: { difference: 0 } },
      { theme: 'alarms', count: 1, n: 2, difference: { difference: 1 } },
    ])
  })

  test('never shows or counts what was hidden, and shows it again once that is taken back', async () => {
    const world = makeWords('comments-hidden', 'named')
    await world.write({ refer: 9, why: 'the price' })
    await world.write({ refer: 2, why: 'the price, you thieves' })
    const [insult] = (await world.words()).comments
    const { response } = insult ?? {}
    const decide = (decision: object) => world.decide('comments', { response, question: 'why', ...decision })
    expect((await decide({ state: 'hidden', reason: 'insults somebody' })).status).toBe(200)
    const told = await read(world)
    expect(told.comments.map(({ text }) => text)).toEqual(['the price'])
    expect(told.themes).toMatchObject([{ count: 1, n: 1, groups: [{ group: 'promoters', n: 1 }] }])
    await decide({ state: 'shown' })
    expect((await read(world)).comments).toHaveLength(2)
  })

  test('names nobody among the words that stand out', async () => {
    const world = makeWords('comments-standing', 'named')
    const attributes = { seller: 'Sue Field' }
    for (const _ of ten) {
      const token = await world.invite({ role: 'buyer', attributes })
      await world.write({ refer: 2, why: 'Sue and Rita were late' }, { token })
    }
    for (const _ of ten) await world.write({ refer: 10, why: 'they were kind' })
    const { terms } = await read(world)
    expect(terms.map(({ term, group }) => [term, group])).toEqual(
      expect.arrayContaining([
        ['late', 'detractors'],
        ['kind', 'promoters'],
      ]),
    )
    expect(terms.map(({ term }) => term)).not.toEqual(expect.arrayContaining(['Sue']))
    expect(terms.map(({ term }) => term)).not.toEqual(expect.arrayContaining(['Rita']))
  })

  test('tells of whoever withheld their name nothing but masked words, and no group by what is left', async () => {
    const world = makeWords('comments-withheld', 'named')
    await world.write({ refer: 9, why: 'the price, says Rita Lesser' })
    for (const person of ten)
      await world.write({ refer: 1, why: `price ${person}, ask Rita, rita@example.com` }, { withhold: true })
    await world.count()
    world.clock.now = sealed
    const { comments, themes } = await read(world)
    expect(comments).toHaveLength(11)
    expect(comments[0]?.text).toBe('the price, says Rita Lesser')
    for (const { text, role, attributes, group } of comments.slice(1)) {
      expect(text).toMatch(/^price \d, ask \[name\], \[e-mail\]$/)
      expect([role, attributes, group]).toEqual([null, null, null])
    }
    expect(themes).toMatchObject([{ theme: 'price', count: 11, n: 11 }])
    expect(themes[0]?.groups.map(({ group, n }) => [group, n])).toEqual([['promoters', 1]])
  })
})

describe.each(['confidential', 'anonymous'])('a survey that is %s', (promise) => {
  test('shows nothing before no more answers can come, and nothing of nine', async () => {
    const world = makeWords(`comments-${promise}-few`, promise)
    for (const person of ten.slice(1)) await world.write({ refer: 9, why: `price ${person}` })
    await world.count()
    expect(await read(world)).toMatchObject({ comments: [], themes: [], terms: [] })
    world.clock.now = sealed
    expect(await read(world)).toMatchObject({ comments: [], themes: [], terms: [] })
  })

  test('shows ten without anything that leads to somebody, in another order, themes by the words alone', async () => {
    const world = makeWords(`comments-${promise}`, promise)
    for (const person of ten)
      await world.write(
        { refer: person, why: `price ${person}, alarm, call 0171 2345678`, else: `Carl Ruf ${person}` },
        { role: person < 5 ? 'user' : 'buyer' },
      )
    await world.count()
    world.clock.now = sealed
    const told = await read(world)
    expect(told.comments).toHaveLength(20)
    for (const { role, attributes, group } of told.comments)
      expect([role, attributes, group]).toEqual([null, null, null])
    const why = told.comments.filter(({ question }) => question === 'why')
    for (const { text, themes } of why) {
      expect(text).toMatch(/^price \d, alarm, call \[phone\]$/)
      expect(themes).toEqual(['price', 'alarms'])
    }
    const order = why.map(({ text }) => text.charAt(6))
    expect(order.toSorted()).toEqual(ten.map(String))
    expect(order).not.toEqual(ten.map(String))
    expect(order).not.toEqual(ten.map(String).toReversed())
    const other = told.comments.filter(({ question }) => question === 'else')
    for (const { text } of other) expect(text).toMatch(/^\[name\] \d$/)
    expect(JSON.stringify(told)).not.toMatch(/20\d\d-\d\d-\d\d|"language"/)
    expect(told.themes[0]).toMatchObject({ theme: 'price', count: 10, n: 20, groups: [] })
  })
})
