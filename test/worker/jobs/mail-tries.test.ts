import { describe, expect, test } from 'vitest'
import { afterRefusal, outcomeOf } from '#worker/jobs/mail-tries.ts'

const minute = 60_000
const now = 1_800_000_000_000
const by = (chance: number) => ({ now: () => now, random: () => chance })
const even = by(0.5)

describe('a mail that is refused for now', () => {
  test('waits four times as long after each try, and has failed after the sixth', () => {
    const waits = [0, 1, 2, 3, 4].map((tries) => {
      const outcome = afterRefusal(tries, '450 busy', even)
      expect(outcome).toMatchObject({ state: 'due', tries: tries + 1, error: '450 busy' })
      return outcome.state === 'due' ? (outcome.at - now) / minute : 0
    })
    expect(waits).toEqual([5, 20, 80, 320, 1280])
    expect(afterRefusal(5, '450 busy', even)).toEqual({ state: 'failed', error: '450 busy' })
  })

  test('waits a quarter more or less, as chance has it', () => {
    const at = (chance: number) => {
      const outcome = afterRefusal(0, 'busy', by(chance))
      return outcome.state === 'due' ? (outcome.at - now) / minute : 0
    }
    expect([at(0), at(1)]).toEqual([3.75, 6.25])
  })
})

describe('what was said about a mail', () => {
  test('taken is sent', () => {
    expect(outcomeOf({ outcome: 'accepted' }, 3, even)).toEqual({ state: 'sent', at: now })
  })

  test('refused for good has failed at the first try', () => {
    const sent = { outcome: 'hard', detail: '550 unknown', recipient: true } as const
    expect(outcomeOf(sent, 0, even)).toEqual({ state: 'failed', error: '550 unknown' })
  })

  test('refused for now is tried again', () => {
    const sent = { outcome: 'soft', detail: '450 busy' } as const
    expect(outcomeOf(sent, 0, even)).toEqual(afterRefusal(0, '450 busy', even))
  })

  test('that nothing can be sent at all costs no try, however often', () => {
    const sent = { outcome: 'whole', detail: 'no such host' } as const
    for (const tries of [0, 5])
      expect(outcomeOf(sent, tries, even)).toEqual({
        ...{ state: 'due', at: now + 4 * minute, tries, error: 'no such host' },
      })
  })
})
