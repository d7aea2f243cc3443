import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ListSummary, summarize } from '#cli/contacts/list-summary.ts'
import { markOf, pickedRows } from '#cli/contacts/picked-rows.ts'
import { openPicks } from '#cli/contacts/picks.ts'
import { openReport } from '#cli/contacts/report-file.ts'
import { mailLines, spanOf, summaryLines } from '#cli/contacts/say-summary.ts'
import { judged, listOf } from './some-list.ts'

const rules = { quiet: { from: '20:00', to: '08:00' }, everyDays: 180, aMinute: 60 }
const list =
  'Mail,Role,Language,Zone\nanna@firm.example,buyer,de,Asia/Tokyo\nb@firm.example,user,,\n=c@firm.example,user,ar,\nd@firm,user,,\ne@firm.example,boss,,\nf@firm.example,bos,,\ng@firm.example,b,,\nh@firm.example,x,,\nb@firm.example,user,,\n'

async function summaryOf(content: string): Promise<ListSummary> {
  const counted = summarize('en')
  for (const row of await judged(content)) counted.add(row)
  return counted.end()
}

describe('what becomes of a list is told', () => {
  test('by role, language and reason, with the first few rows of each', async () => {
    expect(summaryLines(await summaryOf(list))).toEqual([
      '3 can be invited:',
      '  buyer  1  de 1',
      '  user   2  en 1, ar 1',
      '6 cannot, or need not:',
      '  4 cannot be read, column «Role»',
      expect.stringMatching(/^ {6}row 6, e@firm\.example, Role: «boss» is no role/),
      expect.stringMatching(/^ {6}row 7/),
      expect.stringMatching(/^ {6}row 8/),
      '      …',
      '  1 cannot be read, column «Mail»',
      expect.stringMatching(/^ {6}row 5, d@firm, Mail: «d@firm»/),
      '  1 the same person as in a row above',
      '      row 10, b@firm.example, stands in row 3 already',
    ])
  })

  test('without anything that steers a terminal', async () => {
    const summary = await summaryOf('Mail,Role\n"\u001b[31mred@firm",user\n')
    expect(summaryLines(summary).join('')).not.toContain('\u001b')
  })
})

describe('when mails go out is told', () => {
  const at = (moment: string) => ({ rules, timeZone: 'Europe/London', now: Date.parse(moment) })

  test('by day, by night, and where some sleep and others do not', async () => {
    const summary = await summaryOf(list)
    expect(mailLines(summary, at('2026-11-30T10:00:00Z'))[0]).toMatch(
      /^Mails would go out from now on, 60 a minute, a minute in all; between 20:00 and 08:00/,
    )
    expect(mailLines(summary, at('2026-11-30T12:00:00Z'))[0]).toMatch(
      /^Mails would go out from now on, .* in all; 1 of them wait until 08:00 where their readers are/,
    )
    expect(mailLines(summary, at('2026-11-30T21:00:00Z'))[0]).toMatch(/^Mails would wait until 08:00/)
    expect(mailLines(await summaryOf('Mail,Role\n'), at('2026-11-30T10:00:00Z'))).toEqual([])
  })

  test.each([
    [0.2, 'a minute'],
    [12.3, 'about 13 minutes'],
    [95, 'about 2 hours'],
    [5000, 'about 3 days'],
  ])('%d minutes are %s', (minutes, words) => {
    expect(spanOf(minutes)).toBe(words)
  })
})

test('a report says of each row what becomes of it and why, computes nothing in a spreadsheet, and is its owner’s alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  const path = join(folder, 'below', 'report.csv')
  const report = await openReport(path)
  await report.add(await judged(list))
  await expect(stat(path)).rejects.toThrow('ENOENT')
  await report.finish()
  const [head, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n')
  expect(head).toBe('\ufeff"row","address","role","language","verdict","reason"')
  expect(lines[0]).toBe('"2","anna@firm.example","buyer","de","invite",""')
  expect(lines[2]).toBe('"4","\'=c@firm.example","user","ar","invite",""')
  expect(lines[3]).toMatch(/^"5","d@firm","","","unreadable","Mail: «d@firm»/)
  expect(lines[8]).toBe(
    '"10","b@firm.example","user","","duplicate","the same person as in a row above, stands in row 3 already"',
  )
  expect((await stat(path)).mode & 0o077).toBe(0)
  const dropped = await openReport(path)
  await dropped.drop()
  expect(await readdir(join(folder, 'below'))).toEqual(['report.csv'])
})

describe('the picked rows', () => {
  test('are exactly those that were picked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100_000 })), (rows) => {
        const picks = openPicks()
        for (const row of rows) picks.add(row)
        const all = new Set(rows)
        for (const row of [...all, ...[...all].map((one) => one + 1), 200_000])
          expect(picks.has(row)).toBe(all.has(row))
      }),
    )
  })

  test('are read again, unless the file has changed since', async () => {
    const contacts = await listOf(list)
    const picked = { invite: openPicks(), invited: openPicks() }
    picked.invite.add(2)
    picked.invited.add(4)
    const mark = await markOf(contacts.path)
    const read = async () => {
      const rows = []
      for await (const lot of pickedRows(contacts, mark, picked, (normal) => normal)) rows.push(...lot)
      return rows.map(({ row, verdict, person }) => [row, verdict, person])
    }
    expect(await read()).toEqual([
      [2, 'invite', 'anna@firm.example'],
      [4, 'invited', '=c@firm.example'],
    ])
    await writeFile(contacts.path, `${list}\n`)
    await expect(read()).rejects.toThrow('was changed in the meantime; run the command again.')
  })
})
