import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import type { ReferralFinding } from '#engine/findings/finding.ts'
import type { ResultsBody } from '#engine/wire.ts'
import type { SnapshotsFile } from '#engine/wire-exports.ts'
import { makeExports, recordsOf, wave } from './exports-world.ts'

const published = ['tables.csv', 'snapshots.json', 'codebook.md', 'method.md']

async function answered(id: string, promise = 'named') {
  const world = makeExports(id, promise)
  for (const refer of [10, 10, 9, 8, 3, 0]) await world.answer({ refer, care: { listen: 4, keep: null } })
  await world.answer({ refer: 2, decided: ['price'], seats: 12.5 }, { role: 'user' })
  return world
}

describe('what is published', () => {
  test.each(published)(
    'as %s is not found without the right to export, out of scope, or elsewhere',
    async (name) => {
      const world = await answered(`none-${name.split('.')[0]}`)
      await world.publish()
      for (const as of ['plain', 'owner', 'elsewhere']) {
        const refused = await world.take(name, as)
        expect(refused.status).toBe(404)
        expect(await refused.json()).not.toHaveProperty('detail')
      }
      expect((await world.take(name, 'taker', '?wave=2020-H1')).status).toBe(
        name === 'codebook.md' ? 200 : 404,
      )
      expect((await world.send(`/api/results/gone/${name}`)).status).toBe(401)
    },
  )

  test('is not found before anything is published, which is said', async () => {
    const world = await answered('early', 'confidential')
    await world.publish()
    const refused = await world.take('tables.csv')
    expect([refused.status, await refused.json()]).toMatchObject([404, { detail: /Nothing is published/ }])
  })

  test('is a table of the very figures that the results page shows', async () => {
    const world = await answered('figures')
    await world.publish()
    const response = await world.take('tables.csv')
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="figures-2026-H2-tables.csv"',
    )
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const records = await recordsOf(response)
    const results = await world.send('/api/results/figures', {
      headers: { Cookie: await world.signIn('reader@example.com') },
    })
    const { snapshots, number } = await results.json<ResultsBody>()
    for (const { cut, findings } of snapshots) {
      const finding = findings.find((one): one is ReferralFinding => one.kind === 'referral')
      const row = records.find((one) => one.cut === cut && one.item === 'refer' && one.figure === 'score')
      expect([Number(row?.value), Number(row?.low), Number(row?.high), Number(row?.n)]).toEqual([
        finding?.score,
        finding?.low,
        finding?.high,
        finding?.n,
      ])
      expect(row?.publication).toBe(String(number))
      expect(row?.question).toBe('Would you refer us?')
    }
    expect(records.find(({ cut, kind }) => cut === 'all' && kind === 'responses')?.value).toBe('7')
  })

  test('is JSON as its schema says, which anybody may read', async () => {
    const world = await answered('shapes')
    await world.publish()
    const schema = await (await world.send('/api/schemas/snapshots.json')).json<object>()
    const validate = new Ajv({ strict: true, allErrors: true })
    expect(validate.validateSchema(schema)).toBe(true)
    const snapshots = await (await world.take('snapshots.json')).json<SnapshotsFile>()
    expect(snapshots).toMatchObject({ survey: 'shapes', wave, promise: 'named' })
    expect(snapshots.snapshots.map(({ cut }) => cut)).toEqual(['all', 'role=buyer', 'role=user'])
  })

  test('comes with a codebook in the words of the survey', async () => {
    const world = await answered('book')
    const book = await (await world.take('codebook.md')).text()
    expect(book).toContain('# Codebook: How we are')
    expect(book).toContain('- en: Would you refer us?')
    expect(book).toContain('`decided.price` (yes-no)')
  })

  test('comes with a note on how it was made', async () => {
    const world = await answered('note')
    await world.publish()
    const note = await (await world.take('method.md')).text()
    expect(note).toContain('# Method: How we are, wave 2026-H2')
    expect(note).toContain('Hollinrime (cold-store monitoring) paid for the survey')
    expect(note).toContain('Responses counted: 7.')
    expect(note).toContain('Nobody was invited by a link')
  })
})
