import { describe, expect, test } from 'vitest'
import { columnLines } from '#cli/contacts/say-columns.ts'
import { judged, listOf } from './some-list.ts'

const short = (rows: Awaited<ReturnType<typeof judged>>) =>
  rows.map(({ row, verdict, reason }) => [row, verdict, ...(reason === undefined ? [] : [reason])])

describe('a list from which nobody can be read', () => {
  test.each([
    [
      'Mail,Job\na@b.example,buyer\n',
      {},
      'no column is known to hold the role (there are «Mail», «Job»); say which one by «--columns»',
    ],
    ['Who,Role\na@b.example,buyer\n', {}, 'no column is known to hold the address'],
    ['Mail,Role\n', { Mial: 'email' }, '«Mial» is no column of the list; did you mean «Mail»?'],
    ['Mail,Email,Role\n', {}, 'columns «Mail» and «Email» both give «email»'],
  ])('%j is refused, and says what would be right', async (content, said, message) => {
    await expect(listOf(content, said)).rejects.toThrow(message)
  })

  test('because a column is named wrongly: nothing is said that only follows from that', async () => {
    const error = await listOf('Wohin,Was\na@b.example,buyer\n', { Wohin: 'emial' }).catch(String)
    expect(error).toMatch(/^Error: [^\n]*: column «Wohin»: «emial» is nothing .*; did you mean «email»\?$/)
  })
})

test('what columns were taken for is told, and what was left out', async () => {
  const list = await listOf('E-Mail;Vorname;Nachname;Role;Sprache;Region;Teams;Regoin2;Notes\n')
  expect(columnLines(list)).toEqual([
    '  «E-Mail»    address',
    '  «Vorname»   first name',
    '  «Nachname»  last name',
    '  «Role»      role',
    '  «Sprache»   language',
    '  «Region»    attribute region',
    '  «Teams»     attribute team',
    '  left out: «Regoin2», «Notes»',
  ])
})

describe('rows that nobody can be read from', () => {
  test('say why, in their order among the others, and are asked about of nobody', async () => {
    const asked: string[] = []
    const rows = await judged(
      'Mail,Role,Region\nanna@firm.example,buyer,N\nanna@firm,buyer,N\nbert@firm.example,boyer,N\n,user,N\nc@firm.example,user,N,x\n"d@firm.example"x",user,N\ne@firm.example,user,N\n',
      {
        check: async (persons) => {
          asked.push(...persons)
          return persons.map(() => ({ verdict: 'invite' }))
        },
      },
    )
    expect(short(rows)).toEqual([
      [2, 'invite'],
      [3, 'unreadable', expect.stringContaining('Mail: «anna@firm»')],
      [4, 'unreadable', expect.stringContaining('did you mean «buyer»?')],
      [5, 'unreadable', 'Mail: the cell is blank; everybody needs an address'],
      [6, 'unreadable', 'it has 4 cells where the header has 3'],
      [7, 'unreadable', 'a quotation mark stands where none belongs'],
      [8, 'invite'],
    ])
    expect(asked).toHaveLength(2)
    expect(asked.join()).not.toContain('firm')
  })

  test('are the later ones of the same person, however the address is written; one that cannot be read is none', async () => {
    const rows = await judged(
      'Mail,Role\nanna@firm.example,boss\nAnna@Firm.example,buyer\n"Anna Berg <ANNA@firm.example>",user\nb@firm.example,user\n',
    )
    expect(short(rows)).toEqual([
      [2, 'unreadable', expect.anything()],
      [3, 'invite'],
      [4, 'duplicate', 'stands in row 3 already'],
      [5, 'invite'],
    ])
  })
})

test('the worker’s verdicts stand at their rows, with since when', async () => {
  const verdicts: Record<string, { verdict: 'unsubscribed' | 'recent' | 'answered'; since?: string }> = {
    'a@firm.example': { verdict: 'unsubscribed', since: '2026-03-01' },
    'c@firm.example': { verdict: 'recent', since: '2026-09-09' },
    'd@firm.example': { verdict: 'answered' },
  }
  const rows = await judged(
    'Mail,Role\na@firm.example,user\nb@firm.example,user\nc@firm.example,user\nd@firm.example,user\n',
    {
      personOf: (normal) => normal,
      check: async (persons) => persons.map((person) => verdicts[person] ?? { verdict: 'invite' }),
    },
  )
  expect(short(rows)).toEqual([
    [2, 'unsubscribed', 'since 2026-03-01'],
    [3, 'invite'],
    [4, 'recent', 'on 2026-09-09'],
    [5, 'answered'],
  ])
})

test('only some are invited where that is asked for, the others are named', async () => {
  const list =
    'Mail,Role,Language\na@firm.example,user,de\nb@firm.example,user,\nc@firm.example,buyer,de\nd@firm.example,user,German\ne@firm.example,user,de\n'
  expect(short(await judged(list, { role: 'user', language: 'de', limit: 2 }))).toEqual([
    [2, 'invite'],
    [3, 'left-out'],
    [4, 'left-out'],
    [5, 'invite'],
    [6, 'later'],
  ])
})

test('the worker is asked about at most 500 at a time, a few times at once, and an error of its ends it all', async () => {
  const lines = Array.from({ length: 5300 }, (_, row) => `p${row}@firm.example,user`)
  const content = `Mail,Role\n${lines.join('\n')}\n`
  const sizes: number[] = []
  let underWay = 0
  let most = 0
  const check = async (persons: readonly string[]) => {
    sizes.push(persons.length)
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setTimeout(resolve, persons.length % 7))
    underWay--
    return persons.map(() => ({ verdict: 'invite' as const }))
  }
  const rows = await judged(content, { check })
  expect(rows.map(({ row }) => row)).toEqual(lines.map((_, index) => index + 2))
  expect(sizes).toEqual([...Array(10).fill(500), 300])
  expect(most).toBeLessThanOrEqual(4)
  const failing = judged(content, { check: () => Promise.reject(new Error('gone')) })
  await expect(failing).rejects.toThrow('gone')
})
