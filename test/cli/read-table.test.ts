import { describe, expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { readTable } from '#cli/read-table.ts'
import { makeSurvey } from '../make-survey.ts'

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
const key = 'an owner key'
const read = (text: string, id?: string) => readTable(key, survey, text, columns, id)
const header = 'Score,Listens,Who,Wave,Where,Most,Number'

describe('a map from columns that does not fit', () => {
  const mistakesOf = (map: unknown) => () => readTable(key, survey, `${header}\n`, map, undefined)
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

  test('are counted as a spreadsheet counts them: the header is row 1, and empty ones count', () => {
    const { bad, rows } = read(`${header}\n\n9,,buyer,,,,"1\n2"\n , ,,,,,\n,,,\n11,,buyer,,,,\n\n`)
    expect(bad).toEqual(['row 6, column «Score»: «11»: Please choose a number from 0 to 10.'])
    expect(rows).toHaveLength(1)
    expect(read(`\n \n${header}\n11,,buyer,,,,`).bad.join()).toContain('row 4, column «Score»')
  })

  test('are found where the quotation marks are wrong', () => {
    const { bad } = read(`${header}\n9,,buyer,,,,1\n9,,"buyer" ,,,,2\n9,,buyer,,"North"x",,3\n9,,buyer,,,,4`)
    expect(bad).toEqual(['row 4, column «–»: Trailing quote on quoted field is malformed'])
    expect(() => read(`${header}\n9,,buyer,,,,1\n9,,buyer,,,,"2\n9,,buyer,,,,3`)).toThrow(
      'row 3: a quotation mark is opened and never closed',
    )
  })

  test.each([
    ['a blank id', ' ', 'row 4, column «Number»: the cell is blank; every row needs an id'],
    ['an id that stood above', ' 7 ', 'row 4, column «Number»: «7» stands in row 3 already'],
  ])('%s is refused where ids are asked for', (_, id, message) => {
    const { rows, bad, badRows } = read(
      `${header}\n9,,buyer,,,,6\n9,,buyer,,,,7\n8,,buyer,,,,${id}`,
      'Number',
    )
    expect(bad).toEqual([message])
    expect([rows.length, badRows]).toEqual([2, 1])
  })

  test('an id that stood in a row that did not fit is refused, too; in another wave it is another row', () => {
    const { bad } = read(`${header}\n11,,buyer,,,,7\n9,,buyer,,,,7`, 'Number')
    expect(bad[1]).toBe('row 3, column «Number»: «7» stands in row 2 already')
    const waves = read(`${header}\n9,,buyer,2026-H1,,,7\n9,,buyer,2026-H2,,,7`, 'Number')
    expect(waves.bad).toEqual([])
    expect(new Set(waves.rows.map(({ id }) => id)).size).toBe(2)
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

  test('have other ids under another key, and none that could be guessed without one', () => {
    const text = `${header}\n9,,buyer,,,,1`
    for (const id of ['Number', undefined]) {
      const ours = readTable(key, survey, text, columns, id).rows[0]?.id
      expect(readTable('another key', survey, text, columns, id).rows[0]?.id).not.toBe(ours)
    }
    expect(() => readTable('', survey, text, columns, undefined)).toThrow('There is no key')
  })

  test('are read with semicolons between the cells and empty lines between the rows', () => {
    expect(read(`${header}\n9,,buyer,,,,1\n`.replaceAll(',', ';').concat('\n\n')).rows).toHaveLength(1)
  })

  test('are named by the id column where there is one, whatever else changes', () => {
    const id = (score: number) => read(`${header}\n${score},,buyer,,,,77`, 'Number').rows[0]?.id
    expect(id(9)).toBe(id(2))
    expect(read(`${header}\n9,,buyer,,,, 77 `, 'Number').rows[0]?.id).toBe(id(9))
  })
})

describe('answers of the wider types', () => {
  const wide = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
---

# One {#one}

## Why us? {#reason}

type: choice
other: yes

- price: Price
- people: People

## In order? {#order}

type: rank
at most: 2

- speed: Speed
- care: Care
- truth: Truth

## How many? {#seats}

type: number

## Your story? {#tale}

type: story
`)
  const map = { R: 'reason', W: 'reason~text', O: 'order', N: 'seats', T: 'tale', C: 'tale~consent' }
  const readWide = (row: string, columns: unknown = map) =>
    readTable(key, wide, `R,W,O,N,T,C\n${row}\n`, columns, undefined)

  test('are read from their columns', () => {
    expect(readWide('other,Luck,care;speed,"12,5",Once,yes').rows[0]?.answers).toEqual({
      reason: { option: 'other', text: 'Luck' },
      order: ['care', 'speed'],
      seats: 12.5,
      tale: { text: 'Once', consent: true },
    })
    expect(readWide('price,,,,Once,no').rows[0]?.answers).toEqual({
      reason: 'price',
      tale: { text: 'Once', consent: false },
    })
  })

  test.each([
    [',,care;care,,,', 'column «O»: «care;care»: One answer stands at two places.'],
    [',,,a dozen,,', 'column «N»: «a dozen»: Please write one number'],
    [',,,,Once,perhaps', 'column «C»: «perhaps» is neither «yes» nor «no»'],
  ])('«%s» is refused', (row, message) => {
    expect(readWide(row).bad.join()).toContain(message)
  })

  test('a column for what has no words or consent is refused', () => {
    expect(() => readWide('', { W: 'order~consent' })).toThrow('«order~consent» is nothing that is answered')
    expect(() => readWide('', { W: 'seats~text' })).toThrow('«seats~text» is nothing that is answered')
  })
})
