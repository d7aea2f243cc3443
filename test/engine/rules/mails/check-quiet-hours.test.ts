import { expect, test } from 'vitest'
import { checkQuietHours } from '#engine/rules/mails/check-quiet-hours.ts'
import { folderOf, readProgramme } from '../read-survey.ts'

const told = (hours: string) =>
  checkQuietHours(folderOf([], readProgramme(`mail:\n  quiet hours: ${hours}\n`)))

test.each(['08:00 to 20:00', '12:00 to 12:30', '05:00 to 23:00'])(
  'office hours that are written as quiet ones are told: %s',
  (hours) => {
    expect(told(hours)).toMatchObject([{ rule: 'quiet-by-day' }])
  },
)

test('the message says when mails would go out, and what was meant', () => {
  expect(told('08:00 to 20:00')[0]?.message).toContain('such as «20:00 to 08:00»')
})

test.each(['20:00 to 08:00', '00:00 to 06:00', '13:00 to 12:00', 'none'])(
  'those of the night are not: %s',
  (hours) => {
    expect(told(hours)).toEqual([])
  },
)
