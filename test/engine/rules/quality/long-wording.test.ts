import { expect, test } from 'vitest'
import { checkLongWording } from '#engine/rules/quality/long-wording.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

function found(pages: string, language = 'en'): string[] {
  const survey = readSurvey(pages, { language })
  return checkLongWording(survey, folderOf([survey])).map(({ about, message }) => `${about}: ${message}`)
}

const words = (count: number) => Array.from({ length: count }, () => 'words').join(' ')

test('a question of more than five lines is too long', () => {
  expect(found(`## ${words(40)} {#q}\n\ntype: text\n`)).toEqual([
    'q: a question fills about 8 lines on a narrow phone; make it 5 at most, some 135 characters, and put the rest into the prose below',
  ])
})

test('rows and options have three lines', () => {
  const long = found(
    `## How often did we … {#a}\n\ntype: frequency\n\n- one: ${words(20)}\n- two: ${words(10)}\n\n## Which? {#b}\n\ntype: choice\n\n- x: ${words(16)}\n- y: No\n`,
  )
  expect(long.map((one) => one.split(':')[0])).toEqual(['a.one', 'b.x'])
})

test('names of points that no phone can hold are told by their longest word', () => {
  const points = '## Wie war es? {#q}\n\ntype: scale\n\n- 1: Verbesserungsbedürftig\n- 5: Gut\n'
  expect(found(points, 'de')).toEqual([
    'q: «Verbesserungsbedürftig» is too long a word for a named point on a narrow phone; about 13 letters fit',
  ])
})

test('wide characters take the room of two', () => {
  const title = (count: number) => `## ${'値'.repeat(count)} {#q}\n\ntype: text\n`
  expect(found(title(75), 'ja')).toEqual([])
  expect(found(title(80), 'ja')).toHaveLength(1)
})

test('of a placeholder only its fallback is measured', () => {
  const text = `## How often did {seller|${words(3)}} ${words(18)}? {#q}\n\ntype: text\n`
  const survey = readSurvey(text, { attributes: 'seller' })
  expect(checkLongWording(survey, folderOf([survey]))).toEqual([])
})

test('usual wordings fit', () => {
  expect(
    found(
      '## In {period}, how often did our people who look after your site ask how things were going? {#q}\n\ntype: scale\nlow: Neither satisfied nor dissatisfied\nhigh: Very satisfied\n\n- 3: Neither satisfied nor dissatisfied\n',
    ),
  ).toEqual([])
})
