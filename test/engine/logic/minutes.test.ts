import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateEffort } from '#engine/logic/minutes.ts'
import { readSurvey } from '../rules/read-survey.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => `- r${row}: ask about your plans\n`).join('')
const battery = (count: number, more = '') =>
  `## How often did we … {#b}\n\ntype: frequency\n${more}\n${rows(count)}`

function effort(pages: string, cadence?: string, role = 'buyer') {
  const { survey, words } = readSurvey(pages, { roles: ['buyer', 'user'], ...(cadence ? { cadence } : {}) })
  return estimateEffort(survey, words, role)
}

test('what a role is not asked takes none of its time', () => {
  const text = `${battery(3)}\n## Why? {#why}\n\ntype: text\nfor: user\n`
  expect(effort(text).items).toBe(3)
  expect(effort(text)).toEqual(effort(battery(3)))
  expect(effort(text, undefined, 'user').seconds).toBeGreaterThan(effort(text).seconds)
})

test('a rated row takes six to eight seconds with its reading', () => {
  const eleven = effort(battery(11)).seconds
  const one = effort(battery(1)).seconds
  expect((eleven - one) / 10).toBeGreaterThan(3.5)
  expect(one - effort('## Read on {#n}\n\ntype: note\n').seconds).toBeGreaterThanOrEqual(5)
  expect((eleven - one) / 10).toBeLessThan(8)
})

test('more rows never take less time, nor do longer ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (fewer, more) => {
      const [least, most] = [Math.min(fewer, more), Math.max(fewer, more)]
      expect(effort(battery(least)).seconds).toBeLessThanOrEqual(effort(battery(most)).seconds)
      expect(effort(battery(most)).items).toBe(most)
    }),
    { numRuns: 20 },
  )
  const long = battery(3).replaceAll('ask about your plans', 'ask about your plans for next year and after')
  expect(effort(long).seconds).toBeGreaterThan(effort(battery(3)).seconds)
})

test('what is asked once a year counts by its share of waves, and whole in the wave that asks it', () => {
  const text = `${battery(2)}\n## How often did they … {#y}\n\ntype: frequency\nevery: year\n\n${rows(8)}`
  const quarterly = effort(text, 'quarterly')
  expect(quarterly.items).toBe(4)
  expect(quarterly.yearlySeconds).toBe(effort(text, 'yearly').seconds)
  expect(quarterly.seconds).toBeLessThan(quarterly.yearlySeconds)
})

test('a text that may be left out counts half', () => {
  const optional = effort('## Why? {#why}\n\ntype: text\nlines: 3\n').seconds
  const required = effort('## Why? {#why}\n\ntype: text\nlines: 3\nrequired: yes\n').seconds
  expect(required - optional).toBe(19)
})

test('rows that follow a choice are half of what may be chosen', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `- ${id}: Supplier ${id}\n`).join('')
  const text = (most: string) =>
    `## Which do you know? {#known}\n\ntype: choices\n${most}\n${options}\n## Compared with … {#them}\n\ntype: comparison\nrows: chosen in known\n`
  expect(effort(text('')).items).toBe(4)
  expect(effort(text('at most: 2\n')).items).toBe(2)
})
