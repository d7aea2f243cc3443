import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#engine/logic/wave.ts'
import { lastEnded } from '#worker/access/presumed.ts'
import { isSealed } from '#worker/jobs/publish.ts'

test('a wave has ended for the store on the same day as for everybody else', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: -10, max: 10 }), (today, distance) => {
      const closesOn = addDays(today, distance)
      const ended = lastEnded('UTC', new Date(`${today}T12:00:00Z`))
      expect(closesOn <= ended).toBe(isSealed({ closesOn }, today))
    }),
  )
})
