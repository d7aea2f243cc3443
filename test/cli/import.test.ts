import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { readTable } from '#cli/read-table.ts'
import { run } from './run.ts'

const { worker } = await loadSurveys('surveys')
const survey = worker.surveys.find((entry) => entry.survey.id === 'customers')?.survey
if (!survey) throw new Error('the example survey is missing')
const columns = {
  Score: 'refer',
  Listens: 'care.listen',
  Who: 'role',
  Wave: 'wave',
  Where: 'attribute.region',
  Most: 'results-matter',
}
const read = (text: string, id?: string) => readTable(survey, text, columns, id)
const header = 'Score,Listens,Who,Wave,Where,Most,Number'

describe('a map from columns that does not fit', () => {
  const mistakesOf = (map: unknown) => () => readTable(survey, `${header}\n`, map, undefined)
  test.each([
    [[], 'must be an object'],
    [{ Scores: 'refer' }, '«Scores» is no column of the table; did you mean «Score»?'],
    [{ Score: 'refr' }, '«refr» is no question of customers; did you mean «refer»?'],
    [{ Score: 'care' }, '«care» is a battery; name one of its rows'],
    [{ Score: 'care.nothing' }, '«care» is a battery'],
    [{ Score: 'refer.listen' }, '«refer» has no rows'],
    [{ Score: 'attribute.colour' }, '«colour» is no attribute'],
    [{ Score: 'refer', Listens: 'refer' }, 'columns «Score» and «Listens» both give «refer»'],
  ])('%j is refused', (map, message) => {
    expect(mistakesOf(map)).toThrow(message)
  })

  test('an id column that is none is refused', () => {
    expect(() => read(`${header}\n`, 'Id')).toThrow('«Id» is no column')
  })
})

describe('rows that do not fit', () => {
  test.each([
    ['11,,buyer,,,,', 'row 2, column «Score»: «11»: Please choose a number from 0 to 10.'],
    ['nine,,buyer,,,,', 'column «Score»: «nine»'],
    ['9,often,buyer,,,,', 'row 2, column «Listens»: «often»'],
    ['9,,boss,,,,', 'row 2, column «Who»: «boss» is no role'],
    ['9,,,,,,', 'column «Who»: «» is no role'],
    ['9,,buyer,2026-Q1,,,', 'column «Wave»: «2026-Q1» is no wave of customers'],
    ['9,,buyer,,,nonsense,', 'column «Most»: «nonsense»'],
    ['9,,buyer', 'row 2'],
  ])('%s', (row, message) => {
    const { rows, bad, badRows } = read(`${header}\n${row}\n9,4,buyer,2026-H2,North,audit;quiet,7`)
    expect(bad.join('\n')).toContain(message)
    expect([rows.length, badRows]).toEqual([1, 1])
  })
})

describe('rows that fit', () => {
  test('are read with role, wave, attribute, options and "cannot say"', () => {
    const { rows } = read(
      `\ufeff${header}\r\n10,cannot-say,executive,2026-H1,"North, upper",audit;quiet,1\r\n`,
    )
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/),
        role: 'executive',
        wave: '2026-H1',
        attributes: { region: 'North, upper' },
        answers: { refer: 10, care: { listen: null }, 'results-matter': ['audit', 'quiet'] },
      },
    ])
  })

  test('keep their ids from run to run; the same row twice is two rows', () => {
    const text = `${header}\n9,,buyer,,,,1\n9,,buyer,,,,1\n8,,buyer,,,,2`
    const ids = read(text).rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(read(text).rows.map(({ id }) => id)).toEqual(ids)
  })

  test('are named by the id column where there is one, whatever else changes', () => {
    const id = (score: number) => read(`${header}\n${score},,buyer,,,,77`, 'Number').rows[0]?.id
    expect(id(9)).toBe(id(2))
  })
})

test('the command says how it is used, and which surveys there are', async () => {
  expect((await run('import', [])).err).toContain('--survey <id>')
  const unknown = await run('import', ['x.csv', '--survey', 'mobbi', '--columns', 'c.json'])
  expect(unknown.err).toContain('There is no survey «mobbi» (known: customers, prospects, sales).')
})

test('the command says so where nobody answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  await writeFile(join(folder, 'columns.json'), JSON.stringify(columns))
  await writeFile(join(folder, 'good.csv'), `${header}\n9,,buyer,,,,1\n`)
  const args = [join(folder, 'good.csv'), '--survey', 'customers', '--columns', join(folder, 'columns.json')]
  const { code, err } = await run('import', [...args, '--url', 'http://127.0.0.1:9'], { OWNER_KEY: 'k' })
  expect([code, err]).toEqual([1, expect.stringContaining('http://127.0.0.1:9 does not answer')])
  await rm(folder, { recursive: true })
}, 30_000)
