import { describe, expect, test } from 'vitest'
import type { WordsList } from '#engine/wire-words.ts'
import { makeWords, sealed, wave } from './words-world.ts'

const texts = (written: readonly { readonly text: string }[]) => written.map(({ text }) => text)
const ten = Array.from({ length: 10 }, (_, person) => person)

describe('what does not exist', () => {
  const world = makeWords('nowhere', 'named')

  test.each([
    ['?wave=2026-Q1', 400, 'no wave of this survey'],
    ['?wave=', 400, 'no wave of this survey'],
  ])('%s is told', async (query, status, detail) => {
    const response = await world.ask(query)
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(detail)])
  })

  test('a wave that nobody has answered holds no words', async () => {
    expect(await world.words()).toEqual({ wave, stories: [], comments: [], held: null, more: false })
  })
})

describe('a named survey', () => {
  test('shows comments at once, the newest first, with their roles', async () => {
    const world = makeWords('named-now', 'named')
    await world.write({ why: 'first' })
    await world.write({ why: 'second' }, { role: 'user' })
    const { comments, held } = await world.words()
    expect(comments.map(({ text, role, state }) => [text, role, state])).toEqual([
      ['second', 'user', 'shown'],
      ['first', 'buyer', 'shown'],
    ])
    expect(held).toBeNull()
  })

  test('never tells the id by which answers can be withdrawn, and one handle for one person', async () => {
    const world = makeWords('named-ids', 'named')
    const id = await world.write({ why: 'a', else: 'b', moment: { text: 'c', consent: true } })
    const told = await world.words()
    expect(JSON.stringify(told)).not.toContain(id)
    expect(new Set([...told.comments, ...told.stories].map(({ response }) => response)).size).toBe(1)
  })

  test('shows nothing of whoever withheld their name, were they nine, and guards them once they are ten', async () => {
    const world = makeWords('named-withheld', 'named')
    await world.write({ why: 'by name' })
    const withheld = (person: number) =>
      world.write(
        { why: `withheld ${person}`, moment: { text: `story ${person}`, consent: true } },
        { withhold: true },
      )
    for (const person of ten.slice(1)) await withheld(person)
    await world.count()
    expect(texts((await world.words()).comments)).toEqual(['by name'])
    expect((await world.words()).stories).toEqual([])
    world.clock.now = sealed
    expect(texts((await world.words()).comments)).toEqual(['by name'])
    world.clock.now = new Date('2026-12-01T10:00:00Z')
    await withheld(10)
    expect(texts((await world.words()).comments)).toEqual(['by name'])
    world.clock.now = sealed
    const { comments, stories } = await world.words()
    expect(comments).toHaveLength(11)
    expect(comments[0]).toMatchObject({ text: 'by name', role: 'buyer' })
    for (const { role } of [...comments.slice(1), ...stories]) expect(role).toBeNull()
  })

  test('tells stories alone where only they are asked for', async () => {
    const world = makeWords('named-stories', 'named')
    await world.write({ why: 'a comment', moment: { text: 'a story', consent: true } })
    const told = await (await world.ask(`?wave=${wave}&only=stories`)).json<WordsList>()
    expect([texts(told.stories), told.comments]).toEqual([['a story'], []])
  })

  test('shows what stands in the log alone: neither what was replaced nor what was withdrawn', async () => {
    const world = makeWords('named-changed', 'named')
    const first = await world.write({ why: 'before' })
    const second = await world.write({ why: 'after' }, { replaces: first })
    expect(texts((await world.words()).comments)).toEqual(['after'])
    await world.count()
    expect(texts((await world.words()).comments)).toEqual(['after'])
    await world.post('/api/erase', { survey: 'named-changed', id: second })
    expect((await world.words()).comments).toEqual([])
  })

  test('takes for a comment no blank, no number, no story and no wish to be called', async () => {
    const world = makeWords('named-kinds', 'named')
    await world.write({
      refer: 9,
      why: '  ',
      moment: { text: 'a story', consent: false },
      call: { text: 'after five', consent: true },
    })
    const { comments, stories } = await world.words()
    expect([comments, stories]).toEqual([[], []])
  })
})

describe.each(['confidential', 'anonymous'])('a survey that is %s', (promise) => {
  test('shows no word before no more answers can come, and says when that is', async () => {
    const world = makeWords(`${promise}-open`, promise)
    for (const person of ten)
      await world.write({ why: `why ${person}`, moment: { text: 'told', consent: true } })
    await world.count()
    for (const day of ['2026-11-22', '2027-01-01', '2027-01-07']) {
      world.clock.now = new Date(`${day}T10:00:00Z`)
      const { comments, stories, held } = await world.words()
      expect([day, comments, stories]).toEqual([day, [], []])
      expect(held).toContain('from 2027-01-08 on')
    }
    world.clock.now = sealed
    const { comments, stories } = await world.words()
    expect([comments.length, stories.length]).toEqual([10, 10])
  })

  test('shows comments only of questions to which ten wrote', async () => {
    const world = makeWords(`${promise}-few`, promise)
    for (const person of ten)
      await world.write({ why: `why ${person}`, ...(person < 9 && { else: `else ${person}` }) })
    await world.count()
    world.clock.now = sealed
    const { comments, held } = await world.words()
    expect(new Set(comments.map(({ question }) => question))).toEqual(new Set(['why']))
    expect(held).toContain('at least 10 people')
  })

  test('keeps to a higher number where the company asks for it', async () => {
    const thresholds = { figures: 5, comments: 11 }
    const world = makeWords(`${promise}-raised`, promise, { thresholds })
    for (const person of ten) await world.write({ why: `why ${person}` })
    await world.count()
    world.clock.now = sealed
    const { comments, held } = await world.words()
    expect(comments).toEqual([])
    expect(held).toContain('at least 11 people')
  })

  test('tells neither role nor order nor person, and joins no two words of one', async () => {
    const world = makeWords(`${promise}-guarded`, promise)
    const ids: string[] = []
    for (const person of ten) {
      const role = person === 0 ? 'user' : 'buyer'
      const moment = { text: `moment ${person}`, consent: true }
      ids.push(await world.write({ why: `why ${person}`, else: `else ${person}`, moment }, { role }))
    }
    await world.count()
    world.clock.now = sealed
    const told = await world.words()
    const all = [...told.comments, ...told.stories]
    expect(all).toHaveLength(30)
    for (const id of ids) expect(JSON.stringify(told)).not.toContain(id)
    for (const { role } of all) expect(role).toBeNull()
    expect(new Set(all.map(({ response }) => response)).size).toBe(30)
    const orderOf = (question: string) =>
      all.filter((one) => one.question === question).map(({ text }) => text.replace(/\D/g, ''))
    for (const question of ['why', 'else', 'moment']) {
      expect(orderOf(question).toSorted()).toEqual(ten.map(String))
      expect(orderOf(question)).not.toEqual(ten.map(String))
    }
    expect(orderOf('why')).not.toEqual(orderOf('else'))
    expect(JSON.stringify(told.comments)).not.toMatch(/"language"|20\d\d-\d\d-\d\d/)
  })
})

test('what was promised when a wave began holds for its words, whatever the file says by now', async () => {
  const before = makeWords('weakened', 'confidential')
  await before.write({ why: 'in confidence' })
  await before.count()
  expect((await makeWords('weakened', 'named').words()).comments).toEqual([])
})
