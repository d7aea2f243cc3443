/** Finding changes of a question's rules that make its figures incomparable; leaves words and indexes to others. */
import type { LockedQuestion } from '../../lock/lock.ts'
import { type Change, wordTypes } from './change.ts'

/**
 * List what has become incomparable about one question.
 *
 * What breaks a trend: another type, another scale or range; another measure, list or source of rows; other people
 * asked, by a condition or because a role is left out; "cannot say" coming or going, which empties or fills the middle;
 * another limit of choices; options (see `optionChanges`).
 *
 * What does not: a role more (its own line begins, the others' go on); a role that leaves the whole survey (its line
 * ends, as `roles:` plainly says); a measure where none was; the order of rows and options and their mixing, whose
 * effects are small and even out over items; `required`, `every: year` and `lines`, which ask the same; rows added
 * to or taken from a battery that is read row by row.
 *
 * @param roles roles that the survey still has
 */
export function ruleChanges(
  id: string,
  before: LockedQuestion,
  now: LockedQuestion,
  roles: readonly string[],
): Change[] {
  const tell = (setting: string, message: string) => ({
    message: `«${id}» ${message}`,
    places: [`${id} ${setting}`],
    about: id,
  })
  const words = wordTypes.includes(before.type) && wordTypes.includes(now.type)
  // A note has no answers, and between texts nothing is counted that could be compared.
  if (before.type === 'note' || words) return []
  if (before.type !== now.type)
    return [tell('type', `was of type ${before.type} and is now of type ${now.type}`)]
  const lost = before.roles.filter((role) => !now.roles.includes(role) && roles.includes(role))
  const told = [...scaleChanges(before, now), ...sourceChanges(before, now)]
  if (lost.length > 0) told.push(['for', `was asked of ${lost.join(', ')} and is no more`])
  return [...told.map(([setting, message]) => tell(setting, message)), ...orderChanges(id, before, now)]
}

/** A setting, and what changing it did. */
type Told = readonly [setting: string, message: string]

/** List changes of what can be answered. */
function scaleChanges(before: LockedQuestion, now: LockedQuestion): Told[] {
  const told: Told[] = []
  if (before.from !== now.from || before.to !== now.to)
    told.push([
      before.from === now.from ? 'to' : 'from',
      `was answered from ${before.from} to ${before.to} and is now from ${now.from} to ${now.to}`,
    ])
  if (before.min !== now.min || before.max !== now.max)
    told.push([
      before.min === now.min ? 'max' : 'min',
      `took numbers ${range(before)} and now takes them ${range(now)}`,
    ])
  if (before.atMost !== now.atMost)
    told.push(['at most', `let people choose ${limit(before)} and now lets them choose ${limit(now)}`])
  if (before.cannotSay !== now.cannotSay)
    told.push([
      'cannot-say',
      now.cannotSay ? 'did not offer “cannot say” and now does' : 'offered “cannot say” and now does not',
    ])
  return told
}

/** List changes of what is asked about, and of when. */
function sourceChanges(before: LockedQuestion, now: LockedQuestion): Told[] {
  const told: Told[] = []
  if (before.measure !== undefined && before.measure !== now.measure)
    told.push(['measures', `measured ${before.measure} and now measures ${now.measure ?? 'nothing'}`])
  if (before.list !== now.list || before.chosenIn !== now.chosenIn)
    told.push(['rows', `asked about ${source(before)} and now asks about ${source(now)}`])
  if (before.when !== now.when || before.parent !== now.parent)
    told.push(['when', `was asked ${condition(before)} and is now asked ${condition(now)}`])
  return told
}

/**
 * List what now stands before a referral question, or no longer does.
 *
 * Detailed questions colour the one about referral, so its figure is comparable only while the same things come before
 * it (measuringu.com/nps-order).
 */
function orderChanges(id: string, before: LockedQuestion, now: LockedQuestion): Change[] {
  const more = (now.after ?? []).filter((other) => !before.after?.includes(other))
  const less = (before.after ?? []).filter((other) => !now.after?.includes(other))
  const say = (others: readonly string[]) => others.map((other) => `«${other}»`).join(', ')
  return [
    ...(more.length > 0 ? [`«${id}» was asked before ${say(more)} and is now asked after`] : []),
    ...(less.length > 0 ? [`«${id}» was asked after ${say(less)} and is no more`] : []),
  ].map((message) => ({ message, places: [], about: id }))
}

function range({ min, max }: LockedQuestion): string {
  if (min === undefined && max === undefined) return 'of any size'
  return [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].join(' ').trim()
}

function limit({ atMost }: LockedQuestion): string {
  return atMost === undefined ? 'as many as they like' : `at most ${atMost}`
}

function source({ list, chosenIn }: LockedQuestion): string {
  if (chosenIn !== undefined) return `what was chosen in «${chosenIn}»`
  return list === undefined ? 'a list of its own' : `the programme’s ${list}`
}

function condition({ when, parent }: LockedQuestion): string {
  const below = parent === undefined ? '' : `below «${parent}»`
  if (when === undefined) return below === '' ? 'of everybody' : below
  return `${below} when «${when}»`.trim()
}
