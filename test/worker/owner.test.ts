import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { type ImportRow, type ImportSalt, importBatch } from '#engine/wire.ts'
import { makeSurvey } from '../make-survey.ts'
import { freshId, logOf, makeWorld } from './world.ts'

const world = makeWorld()
const row = (change: Record<string, unknown> = {}): ImportRow =>
  ({ id: freshId(), role: 'buyer', answers: { refer: 9 }, ...change }) as ImportRow
const send = (rows: unknown, survey = 'pulse') => world.own(`/api/import/${survey}`, { rows })

describe('a batch with a row that does not fit', () => {
  test.each([
    ['an id that is none', { id: '7' }, '«id»'],
    ['a role that does not exist', { role: 'boss' }, '«boss» is no role (buyer, user)'],
    ['a wave of another cadence', { wave: '2026-Q1' }, 'no wave of this survey'],
    [
      'an attribute that does not exist',
      { attributes: { colour: 'red' } },
      '«colour» is no attribute (region, account)',
    ],
    ['an attribute that is no text', { attributes: { region: 7 } }, '«region» must be a text'],
    ['an attribute that is too long', { attributes: { region: 'x'.repeat(201) } }, 'at most 200'],
    ['attributes that are none', { attributes: null }, '«attributes» must be an object'],
    ['a language that is not spoken', { language: 'klingon' }, '«klingon» is no language'],
    ['a language that is none', { language: null }, 'no language'],
    ['answers that do not fit', { answers: { refer: 12 } }, 'some answers do not fit'],
    ['no answers', { answers: undefined }, '«answers»'],
  ])('%s: nothing is stored, and the row is named', async (_, change, detail) => {
    const before = (await logOf('pulse')).length
    const response = await send([row(), row(change)])
    expect(response.status).toBe(422)
    const { rows } = await response.json<{ rows: { row: number; detail: string }[] }>()
    expect(rows).toMatchObject([{ row: 1, detail: expect.stringContaining(detail) }])
    expect(await logOf('pulse')).toHaveLength(before)
  })

  test('a row without any answer is none', async () => {
    const text =
      '---\ntitle: T\naudience: customers\nroles:\n  buyer: You buy\n---\n\n# P {#p}\n\n## Why? {#why}\n\ntype: text\n'
    const optional = makeWorld({ surveys: [makeSurvey(text, 'optional')] })
    const response = await optional.own('/api/import/optional', { rows: [row({ answers: {} })] })
    expect(await response.json()).toMatchObject({ rows: [{ row: 0, detail: 'nothing was answered' }] })
  })

  test('too many rows are refused', async () => {
    expect((await send(Array.from({ length: importBatch + 1 }, () => row()))).status).toBe(400)
    expect((await send('rows')).status).toBe(400)
  })

  test('a survey that does not exist is not found', async () => {
    expect((await send([], 'nothing')).status).toBe(404)
  })
})

describe('importing', () => {
  test('names rows under a salt that is another for each survey, and the same by whatever key', async () => {
    const salt = async (survey: string, key = env.OWNER_KEY) => {
      const headers = { Authorization: `Bearer ${key}` }
      return (await (await world.send(`/api/import/${survey}/salt`, { headers })).json<ImportSalt>()).salt
    }
    const made = await world.own('/api/keys', { name: 'ci', surveys: ['pulse'], doors: ['import'] })
    const { key } = await made.json<{ key: string }>()
    expect(await salt('pulse')).toMatch(/^[0-9a-f]{64}$/)
    expect(await salt('pulse', key)).toBe(await salt('pulse'))
    expect(await salt('inside')).not.toBe(await salt('pulse'))
  })

  test('stores every row, folds and publishes', async () => {
    const rows = [
      row({ wave: '2026-H1', attributes: { region: 'North' } }),
      row({ role: 'user', wave: '2026-H1' }),
    ]
    expect(await (await send(rows)).json()).toEqual({ stored: 2, known: 0, different: [] })
    const standing = (await world.store.standings('pulse')).find(({ wave }) => wave === '2026-H1')
    expect(standing).toMatchObject({ responses: 2, published: { number: standing?.number } })
  })

  test('the same rows again change nothing, and other answers under a known id are told', async () => {
    const rows = [row(), row()]
    await send(rows)
    const before = JSON.stringify(await logOf('pulse'))
    const changed = { ...rows[1], answers: { refer: 1 } }
    expect(await (await send([rows[0], changed])).json()).toEqual({
      stored: 0,
      known: 2,
      different: [rows[1]?.id],
    })
    expect(JSON.stringify(await logOf('pulse'))).toBe(before)
  })

  test('waits with folding while more rows will follow', async () => {
    await world.own('/api/import/inside', { rows: [row()], more: true })
    expect((await world.store.pending('inside', 10)).rows).toHaveLength(1)
    await world.own('/api/import/inside', { rows: [] })
    expect((await world.store.pending('inside', 10)).rows).toHaveLength(0)
  })

  test('keeps of an anonymous survey’s rows neither attribute nor moment', async () => {
    await send([row({ attributes: { region: 'North' } })], 'secret')
    expect(await logOf('secret')).toMatchObject([{ attributes: '{}', received_at: '2026-11-22' }])
  })
})

describe('uploading links', () => {
  const hash = 'a'.repeat(64)
  test.each([
    [{ hash: 'A'.repeat(64), role: 'user' }, '«hash»'],
    [{ hash, role: 'boss' }, '«boss» is no role'],
    [{ hash, role: 'user', attributes: { colour: 'red' } }, '«colour» is no attribute'],
    [{ hash, role: 'user', attributes: { region: 5 } }, '«region» must be a text'],
    [{ hash, role: 'user', attributes: null }, '«attributes» must be an object'],
    [{ hash, role: 'user', language: 'klingon' }, '«klingon» is no language'],
    [null, 'must be an object'],
  ])('%j is refused', async (link, detail) => {
    const response = await world.own('/api/recipients/pulse', { links: [link] })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(detail)
  })

  test('the same link twice is one link, and the first invitation begins the wave', async () => {
    const links = [{ hash, role: 'user' }]
    expect(await (await world.own('/api/recipients/invited', { links })).json()).toEqual({
      added: 1,
      known: 0,
      refused: [],
    })
    const later = makeWorld()
    later.clock.now = new Date('2026-11-30T10:00:00Z')
    expect(await (await later.own('/api/recipients/invited', { links })).json()).toEqual({
      added: 0,
      known: 1,
      refused: [],
    })
    expect(await world.store.findWave('invited', 'all')).toEqual({
      wave: 'all',
      openedOn: '2026-11-22',
      closesOn: '2026-12-06',
      invited: true,
      promise: 'named',
    })
    later.clock.now = new Date('2026-12-06T10:00:00Z')
    const late = await later.own('/api/recipients/invited', {
      links: [{ hash: 'b'.repeat(64), role: 'user' }],
    })
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('closed on 2026-12-06')])
  })
})
