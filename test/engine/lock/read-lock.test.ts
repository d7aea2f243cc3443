import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLock } from '#engine/lock/read-lock.ts'
import { writeLock } from '#engine/lock/write-lock.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { lockAfter, parsed } from './deployed.ts'

const questions = `## Would you refer us? {#refer}

type: referral
low: “Not” at all

## Whom do you know? {#known}

type: choices
other: yes

- one: The one
- two: The two
`
const lock = lockAfter(parsed(questions), parsed(questions.replace('- two: The two\n', '')))
const text = writeLock(lock)
const told = (damaged: string) => readLock('surveys.lock.json', damaged).diagnostics.map(formatDiagnostic)
const lineOf = (part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

describe('a damaged lock', () => {
  test('gives nothing that could be written over it', () => {
    expect(readLock('surveys.lock.json', text.replace('"referral"', '"referal"')).lock).toBeUndefined()
  })

  test.each([
    ['another value', '"referral"', '"referal"', '"type": "referral"', '«type» must be a type of question'],
    ['another kind of value', '"from": 0', '"from": "0"', '"from"', '«from» must be a number'],
    ['a misspelt name', '"cannotSay": false', '"cantSay": false', '"cannotSay"', '«cantSay» is nothing that'],
    ['a map that is none', '"rows": {}', '"rows": []', '"rows": {}', '«rows» must be a map in braces'],
    ['a comma too many', '"from": 0,', '"from": 0,,', '"from"', 'here this is no JSON'],
    ['a name that stands twice', '"from": 0,', '"from": 1, "from": 0,', '"from"', 'stands twice'],
  ])('by %s is told with line and column', (_, from, to, at, message) => {
    const found = told(text.replace(from, to)).find((line) => line.includes(message))
    expect(found).toMatch(new RegExp(`^surveys\\.lock\\.json:${lineOf(at)}:\\d+ error lock-form  `))
    expect(found).toContain('take back the version that git has')
  })

  test('by a lost name is told at what lost it', () => {
    const [first] = told(text.replace(/\s*"language": "en",/, ''))
    expect(first).toMatch(
      new RegExp(`:${lineOf('"customers"')}:5 error lock-form  «customers» has lost its «language»`),
    )
  })

  test('by a merge is told at the merge’s own mark', () => {
    const merged = text.replace('"from": 0', '<<<<<<< ours\n"from": 0\n=======\n"from": 1\n>>>>>>> theirs')
    expect(told(merged)[0]).toMatch(/left over from a merge/)
  })

  test('of a later layout says so', () => {
    expect(told(text.replace('"version": 1', '"version": 2'))[0]).toContain('a newer version of this program')
  })

  test('never throws, and lies inside its text', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.nat(text.length), fc.nat(20), fc.string())
        .map(([at, length, more]) => `${text.slice(0, at)}${more}${text.slice(at + length)}`),
    )
    fc.assert(
      fc.property(any, (damaged) => {
        const lines = damaged.split(/\r\n|\n|\r/)
        for (const { line, column } of readLock('surveys.lock.json', damaged).diagnostics)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
      }),
    )
  })
})

describe('a lock that was written', () => {
  test('is read as it was', () => {
    expect(readLock('surveys.lock.json', text)).toEqual({ lock, diagnostics: [] })
  })

  test('is read as it was after a program has set it in other lines', () => {
    expect(readLock('surveys.lock.json', JSON.stringify(JSON.parse(text)))).toEqual({ lock, diagnostics: [] })
    expect(readLock('surveys.lock.json', text.replaceAll('\n', '\r\n')).lock).toEqual(lock)
  })

  test('is the same text whatever was written first', () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, part]) => [name, turned(part)]),
          )
    expect(writeLock(turned(lock) as typeof lock)).toBe(text)
  })

  test('changes by one line when one text changes', () => {
    const other = writeLock(
      lockAfter(
        parsed(questions),
        parsed(questions.replace('- two: The two\n', '').replace('refer us', 'refer us all')),
      ),
    )
    const lines = text.split('\n')
    expect(other.split('\n').filter((line) => !lines.includes(line))).toEqual([
      expect.stringContaining('"refer": "Would you refer us all?"'),
    ])
  })
})
