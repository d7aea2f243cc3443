import { describe, expect, test } from 'vitest'
import { checkSending } from '#engine/rules/mails/check-sending.ts'
import { parsed } from '../../lock/deployed.ts'
import { folderOf, readProgramme } from '../read-survey.ts'

const told = (settings: string, programme = readProgramme()) => {
  const survey = parsed('## Why? {#why}\n\ntype: text', settings)
  return checkSending(survey, folderOf([survey], programme)).map(
    ({ rule, at }) => `${rule}: ${survey.text.slice(at.at, at.at + at.length)}`,
  )
}

describe('a reminder that would come too late', () => {
  test.each([
    ['fieldwork: 1 week', 'fieldwork'],
    ['fieldwork: 10 days\nreminders: 2', 'reminders'],
    ['fieldwork: 3 weeks\nreminders: 1\nremind after: 3 weeks', 'remind after'],
  ])('%j is told at «%s»', (settings, key) => {
    expect(told(settings)).toEqual([`late-reminder: ${key}`])
  })

  test('is said with its days and with what would be right', () => {
    const survey = parsed('## Why? {#why}\n\ntype: text', 'fieldwork: 2 weeks\nreminders: 2')
    const [breach] = checkSending(survey, folderOf([survey]))
    expect(breach?.message).toBe(
      'the second reminder would go out 14 days after the invitation, and the wave closes after 14; lengthen «fieldwork:», shorten «remind after:», or write «reminders: 1»',
    )
  })

  test('is none where nobody is reminded, or a day is left, or no days are given', () => {
    expect(told('fieldwork: 1 week\nreminders: 0')).toEqual([])
    expect(told('fieldwork: 8 days')).toEqual([])
    expect(told('reminders: 2\nremind after: 10 weeks')).toEqual([])
  })
})

test('days between reminders that there are none of are told', () => {
  expect(told('reminders: 0\nremind after: 1 week')).toEqual(['idle-reminder: remind after'])
})

describe('a survey that keeps addresses here', () => {
  test('is told that the programme names no address that mails come from', () => {
    expect(told('keep: here')).toEqual(['no-from: keep'])
  })

  test('is told nothing where it does, and neither is one that leaves them with the owner', () => {
    expect(told('keep: here', readProgramme('mail:\n  from: surveys@example.com\n'))).toEqual([])
    expect(told('keep: owner')).toEqual([])
    expect(told('')).toEqual([])
  })
})
