/** What made-up people write, in English and of no company in particular; each text says itself that it is made up. */

/** A number from 0 to 1. */
type Random = () => number

const glad = [
  'They ask about our situation first, and only then suggest something.',
  'Whoever answers the phone knows what was agreed the last time.',
  'Did what they promised, a day early.',
  'Said openly what it cannot do. That is why we trust the rest.',
  'The engineer stayed until it was solved, and called the next morning to ask whether it still was.',
  'Quick to reply, even at night.',
  'The first month went without a surprise. Installation took the two days they had quoted.',
  'They understand what an audit means for us.',
  'The reports save us half a day each month.',
  'One contact for everything. We never have to explain ourselves twice.',
  'A fair price, and an invoice that anybody can read.',
  'The training was short, and the people on shift use what they learnt.',
]

const torn = [
  'The product does its job. What comes after the contract is signed could be better.',
  'Good people; their price rises every year without a word about why.',
  'Support is friendly, and it takes two calls to reach somebody who knows the system.',
  'The readings can be relied on. The app is slow on our older phones.',
  'Nothing to complain about, and nothing that others would not do as well.',
  'It works well. Connecting it to the systems we already use took longer than they had told us.',
]

const sad = [
  'A callback was promised twice. We rang again ourselves.',
  'Nobody told the service desk what sales had agreed with us.',
  'Too many false alarms at night; after a while nobody looks any more.',
  'We waited eleven days for an answer to a simple question.',
  'The offer named one price and the invoice another.',
  'They heard what we asked for, and sold us what they had.',
  'The update broke the reports, and we learnt of it from our own auditor.',
  'Our contact has changed three times in a year.',
]

const stories = [
  'A compressor failed on a Saturday night. Their desk saw it before we did, called the right person and stayed on the line until the store was cold again.',
  'When we moved to the new site they came a week early to look at the walls, and saved us a second visit.',
  'They told us that we did not need the larger system. That cost them money, and we have been with them since.',
]

const calls = [
  'Afternoons suit me best.',
  'Tuesday or Wednesday, please, before ten.',
  'Any time; ask for me at the front desk.',
]

const others = ['A colleague’s advice', 'How close they are to us', 'What we already had from them']

const from = (texts: readonly string[], random: Random) =>
  `${texts[Math.floor(random() * texts.length)] ?? ''} (made up)`

/**
 * Make up what somebody in a mood writes to an open question.
 *
 * @param mood how content they are: 0 is neither way
 */
export function madeUpComment(mood: number, random: Random): string {
  const leaning = mood + random() - 0.5
  return from(leaning > 0.3 ? glad : leaning < -0.3 ? sad : torn, random)
}

/** Make up a moment in which somebody was taken care of. */
export const madeUpStory = (random: Random): string => from(stories, random)

/** Make up how and when somebody wants to be called. */
export const madeUpCall = (random: Random): string => from(calls, random)

/** Make up what somebody names who finds nothing in a list. */
export const madeUpOption = (random: Random): string => from(others, random)
