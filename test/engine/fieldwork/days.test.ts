import { expect, test } from 'vitest'
import { daysOf } from '#engine/fieldwork/days.ts'

const quarter = (moment: string) => Math.floor(Date.parse(moment) / 900_000)

test('a quarter of an hour is of the day that it is in the programme’s zone', () => {
  const sent = [
    { quarter: quarter('2026-11-02T18:14:00Z'), count: 3 },
    { quarter: quarter('2026-11-02T18:15:00Z'), count: 4 },
    { quarter: null, count: 9 },
  ]
  const answered = [
    { when: quarter('2026-11-02T18:20:00Z'), count: 1 },
    { when: '2026-11-01', count: 5 },
  ]
  expect(daysOf(sent, answered, 'Asia/Kathmandu')).toEqual([
    { day: '2026-11-01', sent: 0, answered: 5 },
    { day: '2026-11-02', sent: 3, answered: 0 },
    { day: '2026-11-03', sent: 4, answered: 1 },
  ])
  expect(daysOf([], [], 'UTC')).toEqual([])
})
