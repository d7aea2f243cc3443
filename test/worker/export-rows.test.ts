import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { ResponseLine } from '#engine/wire-exports.ts'
import { readTripleS } from '../engine/exports/triple-s-reader.ts'
import { readXml, wrongIn } from '../engine/exports/triple-s-rules.ts'
import { makeExports, recordsOf, wave } from './exports-world.ts'

const rowFiles = ['responses.csv', 'responses.ndjson', 'triple-s.zip']
const sealed = new Date('2027-01-08T10:00:00Z')
type World = ReturnType<typeof makeExports>

async function linesOf(response: Response): Promise<ResponseLine[]> {
  expect(response.status).toBe(200)
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const idsIn = async () =>
  (await env.DB.prepare('select id, chain from responses').all<{ id: string; chain: string }>()).results

describe('rows of a named survey', () => {
  async function answered(id: string): Promise<World> {
    const world = makeExports(id, 'named')
    await world.answer({
      refer: 9,
      why: '=HYPERLINK("http://x")',
      care: { listen: 4, keep: null },
      seats: -2.5,
    })
    await world.answer(
      { refer: 0, decided: ['price', { option: 'other', text: 'Luck\nand more' }] },
      { role: 'user' },
    )
    await world.answer(
      { refer: 5, why: 'With no name', call: { text: 'at nine', consent: true } },
      { withhold: true },
    )
    await world.answer({ refer: 7, call: { text: 'at ten', consent: true } })
    await world.publish()
    return world
  }

  test.each(rowFiles)(
    'as %s are not found without the right, and only what succeeds is noted',
    async (name) => {
      const world = await answered(`refused-${name.replace('.', '-')}`)
      for (const as of ['plain', 'owner', 'elsewhere']) expect((await world.take(name, as)).status).toBe(404)
      expect(await world.store.audit(5)).not.toContainEqual(expect.objectContaining({ survey: world.id }))
      await (await world.take(name, 'taker')).arrayBuffer()
      expect((await world.store.audit(1))[0]).toMatchObject({
        who: 'taker@example.com',
        what: `GET /api/results/:survey/${name}`,
        survey: world.id,
        detail: '2026-H2: 3 rows',
      })
    },
  )

  test('have neither ids nor moments, and none whose author asked not to be shown', async () => {
    const world = await answered('reduced')
    const response = await world.take('responses.csv')
    expect(response.headers.get('Carefactor-Withheld')).toBe('1')
    const text = await response.clone().text()
    for (const { id, chain } of await idsIn()) for (const one of [id, chain]) expect(text).not.toContain(one)
    expect(text).not.toContain('With no name')
    expect(text).not.toContain('T10:')
    const records = await recordsOf(response)
    expect(records.map(({ response_day, refer }) => [response_day, refer])).toEqual([
      ['2026-11-22', '9'],
      ['2026-11-22', '0'],
      ['2026-11-22', '7'],
    ])
  })

  test('are safe to open, with a column for each option', async () => {
    const [first, second] = await recordsOf(await (await answered('safe')).take('responses.csv'))
    expect(first).toMatchObject({
      why: `'=HYPERLINK("http://x")`,
      'care.listen': '4',
      'care.keep': '',
      seats: '-2.5',
    })
    expect(first).toMatchObject({ 'care.keep_cannot_say': '1', 'care.listen_cannot_say': '0' })
    expect(second).toMatchObject({
      'decided.price': '1',
      'decided.people': '0',
      decided_text: 'Luck and more',
    })
  })

  test('hold words and wishes for those who may read them', async () => {
    const world = await answered('words')
    const columns = async (as: string) =>
      Object.keys((await recordsOf(await world.take('responses.csv', as)))[0] ?? {})
    expect(await columns('reader')).toEqual(
      expect.arrayContaining(['why', 'decided_text', 'call', 'call_text']),
    )
    expect((await columns('taker')).filter((name) => /why|text|call/.test(name))).toEqual([])
    const lines = await linesOf(await world.take('responses.ndjson', 'taker'))
    expect(JSON.stringify(lines)).not.toMatch(/HYPERLINK|Luck|at ten/)
    expect(lines[1]).toEqual({
      day: '2026-11-22',
      wave,
      role: 'user',
      language: 'en',
      state: 'complete',
      attributes: {},
      answers: { refer: 0, decided: ['price', 'other'] },
    })
  })

  test('leave out comments that are hidden', async () => {
    const world = makeExports('hidden', 'named')
    const id = await world.answer({ refer: 1, why: 'Ask Mr Smith' })
    await world.answer({ refer: 2, why: 'Slow' })
    await world.publish()
    const comment = { response: id, question: 'why', state: 'hidden', reason: 'a name' } as const
    expect(await world.store.decideComment('hidden', comment, 1)).toBe(true)
    expect((await recordsOf(await world.take('responses.csv'))).map(({ why }) => why)).toEqual(['', 'Slow'])
  })

  test('say in a row of their own what is asked, where that is wanted', async () => {
    const [words] = await recordsOf(
      await (await answered('wording')).take('responses.csv', 'reader', '?wording=yes'),
    )
    expect(words).toMatchObject({
      response_day: '',
      refer: 'Would you refer us?',
      'decided.price': 'What decided it?: The price',
      'decided.other': 'What decided it?: in their own words',
    })
  })

  test('count what the tallies count: what was folded, of each person the last', async () => {
    const world = await answered('folded')
    await world.answer({ refer: 10 })
    expect(await linesOf(await world.take('responses.ndjson'))).toHaveLength(3)
    await world.publish()
    expect(await linesOf(await world.take('responses.ndjson'))).toHaveLength(4)
  })

  test('fit the Triple-S description that they come with', async () => {
    const world = await answered('triple')
    const entries = unzip(new Uint8Array(await (await world.take('triple-s.zip')).arrayBuffer()))
    expect([...entries.keys()]).toEqual(['triple-2026-H2-triple-s.xml', 'triple-2026-H2-triple-s.csv'])
    const description = entries.get('triple-2026-H2-triple-s.xml') ?? ''
    expect(wrongIn(description)).toEqual([])
    expect(JSON.stringify(readXml(description))).toContain('"href":"triple-2026-H2-triple-s.csv"')
    const said = readTripleS(description, entries.get('triple-2026-H2-triple-s.csv') ?? '')
    const lines = await linesOf(await world.take('responses.ndjson'))
    expect(said.map(({ response_day, refer, seats }) => [response_day, refer, seats])).toEqual(
      lines.map(({ day, answers: { refer, seats } }) => [day, refer, seats]),
    )
    expect(said[0]).toMatchObject({
      response_role: 'You buy',
      why: `'=HYPERLINK("http://x")`,
      care_listen: 'Often',
      care_keep: undefined,
      care_keep_cannot_say: true,
    })
    expect(said[1]).toMatchObject({
      response_role: 'You use',
      decided: ['The price', 'in their own words'],
      decided_text: 'Luck and more',
    })
    expect(said[2]).toMatchObject({ call: true, call_text: 'at ten' })
  })
})

describe('rows of a confidential survey', () => {
  async function answered(id: string, buyers: number, users: number): Promise<World> {
    const world = makeExports(id, 'confidential')
    const sent = (refer: number) => ({
      refer,
      why: `Reason ${refer}`,
      seats: refer,
      call: { text: 'x', consent: true },
    })
    for (let refer = 0; refer < buyers; refer++) await world.answer(sent(refer % 11))
    for (let seats = 0; seats < users; seats++)
      await world.answer({ seats: 100 + seats }, { role: 'user', withhold: true })
    await world.publish()
    return world
  }

  test.each(rowFiles)('as %s are an owner’s alone, and only after the seal', async (name) => {
    const world = await answered(`kept-${name.replace('.', '-')}`, 8, 6)
    const early = await world.take(name, 'owner')
    expect([early.status, await early.json()]).toMatchObject([404, { detail: /seven days after/ }])
    world.clock.now = sealed
    await world.publish()
    const refused = await world.take(name, 'taker')
    expect([refused.status, Object.keys(await refused.json())]).toEqual([404, ['type', 'title', 'status']])
  })

  test('are refused for few, which is said', async () => {
    const world = await answered('small', 5, 4)
    world.clock.now = sealed
    await world.publish()
    const early = await world.take('responses.csv', 'owner')
    expect([early.status, await early.json()]).toMatchObject([404, { detail: /too few/ }])
  })

  test('have the role and answers alone, noted, in another order each time', async () => {
    const world = await answered('mixed', 30, 6)
    world.clock.now = sealed
    await world.publish()
    const take = async () => recordsOf(await await world.take('responses.csv', 'owner'))
    const records = await take()
    expect(
      Object.keys(records[0] ?? {}).filter((name) => /^(response|attribute)_|why|text|call/.test(name)),
    ).toEqual(['response_wave', 'response_role'])
    expect(records.map(({ response_role }) => response_role).toSorted()).toEqual([
      ...Array(30).fill('buyer'),
      ...Array(6).fill('user'),
    ])
    const order = (some: Record<string, string>[]) => some.map(({ seats }) => seats).join()
    expect(order(records)).not.toBe(order(await take()))
    expect((await world.store.audit(1))[0]).toMatchObject({
      who: 'owner@example.com',
      detail: '2026-H2: 36 rows',
    })
  })

  test('name no role that is small, nor the next one where it would stand alone', async () => {
    const world = await answered('few', 9, 2)
    world.clock.now = sealed
    await world.publish()
    const lines = await linesOf(await world.take('responses.ndjson', 'owner'))
    expect(lines).toHaveLength(11)
    expect(new Set(lines.map(({ role }) => role))).toEqual(new Set(['']))
    expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(new Set(['wave', 'role', 'answers']))
  })

  test('come without what was erased meanwhile', async () => {
    const world = await answered('erased', 14, 0)
    world.clock.now = sealed
    await world.publish()
    const response = await world.take('responses.ndjson', 'owner')
    const [one] = await idsIn().then((all) => all.filter(({ id, chain }) => id === chain).slice(-1))
    expect((await world.post('/api/erase', { survey: 'erased', id: one?.id })).status).toBeLessThan(300)
    expect((await linesOf(response)).length).toBeGreaterThanOrEqual(13)
    expect(await linesOf(await world.take('responses.ndjson', 'owner'))).toHaveLength(13)
  })
})

test.each(rowFiles)('rows of an anonymous survey as %s are nobody’s, and it says why', async (name) => {
  const world = makeExports(`nobody-${name.replace('.', '-')}`, 'anonymous')
  for (let refer = 0; refer < 11; refer++) await world.answer({ refer })
  world.clock.now = sealed
  await world.publish()
  const refused = await world.take(name, 'both')
  expect([refused.status, await refused.json()]).toMatchObject([404, { detail: /anonymous/ }])
  expect((await recordsOf(await world.take('tables.csv', 'both')))[0]).toMatchObject({
    kind: 'responses',
    n: '11',
  })
})

/** Read the entries of an archive that holds them as they are. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer)
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  const entries = new Map<string, string>()
  const end = bytes.length - 22
  expect(view.getUint32(end, true)).toBe(0x06054b50)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expect([view.getUint32(at, true), view.getUint16(at + 10, true)]).toEqual([0x02014b50, 0])
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.set(text(at + 46, at + 46 + nameLength), text(data, data + size))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
