/** Why somebody is invited to a wave or not, from what is known of them; asks nobody. */
import type { Judged } from '#engine/wire-owner.ts'
import type { PersonStanding } from '../store/recipient-store.ts'

/**
 * Judge a person. What they said or what befell their mails goes first, then what they did in this wave, then whether another
 * survey asked them not long ago.
 */
export function judgePerson(standing: PersonStanding): Judged {
  const { unsubscribedOn, bouncedOn, invitedOn, mark, answered, askedElsewhereOn } = standing
  if (unsubscribedOn !== null) return { verdict: 'unsubscribed', since: unsubscribedOn }
  if (bouncedOn !== null) return { verdict: 'bounced', since: bouncedOn }
  if (answered !== null) return { verdict: 'answered' }
  if (mark === 'declined') return { verdict: 'declined' }
  if (invitedOn !== null) return { verdict: 'invited' }
  if (askedElsewhereOn !== null) return { verdict: 'recent', since: askedElsewhereOn }
  return { verdict: 'invite' }
}
