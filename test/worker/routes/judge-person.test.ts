import { expect, test } from 'vitest'
import { judgePerson } from '#worker/routes/judge-person.ts'
import type { PersonStanding } from '#worker/store/recipient-store.ts'

const unknown: PersonStanding = {
  person: 'p',
  unsubscribedOn: null,
  bouncedOn: null,
  invitedOn: null,
  link: null,
  mark: null,
  passedOn: false,
  answered: null,
  askedElsewhereOn: null,
}
const [may, june, july] = ['2026-05-01', '2026-06-01', '2026-07-01']

/** Each goes before all that follow. */
const inOrder: readonly (readonly [Partial<PersonStanding>, ReturnType<typeof judgePerson>])[] = [
  [{ unsubscribedOn: may }, { verdict: 'unsubscribed', since: may }],
  [{ bouncedOn: june }, { verdict: 'bounced', since: june }],
  [{ answered: 'complete' }, { verdict: 'answered' }],
  [{ answered: 'partial' }, { verdict: 'answered' }],
  [{ mark: 'declined' }, { verdict: 'declined' }],
  [{ invitedOn: may, mark: 'open' }, { verdict: 'invited' }],
  [{ askedElsewhereOn: july }, { verdict: 'recent', since: july }],
]

test('somebody of whom nothing is known can be invited', () => {
  expect(judgePerson(unknown)).toEqual({ verdict: 'invite' })
})

test.each(inOrder)('%j makes %j', (known, judged) => {
  expect(judgePerson({ ...unknown, ...known })).toEqual(judged)
})

test('what they said goes first, then what befell their mails, what they did, and who else asked', () => {
  for (const [place, [known, judged]] of inOrder.entries())
    for (const [later] of inOrder.slice(place + 1))
      expect(judgePerson({ ...unknown, ...later, ...known })).toEqual(judged)
})
