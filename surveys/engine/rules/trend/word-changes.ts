/** Finding words that people read otherwise than when they were deployed; leaves rules alone. */
import { entryOf, type LockedItem, type LockedQuestion, type LockedTexts } from '../../lock/lock.ts'
import type { Change } from './change.ts'
import { sameCompany } from './same-company.ts'
import { sameWords } from './same-words.ts'

/** A text that was deployed, and what stands in its place now. */
export interface WordChange extends Change {
  /** Its figures cannot be compared with those under the old words. */
  readonly breaks: boolean
}

/**
 * List the texts of a question that somebody reads otherwise than before.
 *
 * Referral and benchmark items are compared with other waves and other companies word by word, and names of points and
 * ends are what an answer meant: there other words break the trend. Anything else may be said better, and is shown for a
 * second look. An id of the programme's competitors or partners that now names another company breaks its trend too.
 * White space and typography say nothing.
 *
 * @param roles roles that the survey still has
 */
export function wordChanges(
  id: string,
  before: LockedQuestion,
  now: LockedQuestion,
  language: string,
  roles: readonly string[],
): WordChange[] {
  if (before.type === 'note' || now.type === 'note') return []
  const fixed = now.type === 'referral' || now.measure === 'benchmark' || before.measure === 'benchmark'
  const asked = roles.filter((role) => before.roles.includes(role) && now.roles.includes(role))
  const change = (about: string, breaks: boolean) => (difference: Difference) => ({
    message: difference.message,
    breaks,
    places: [difference.key, difference.base, `${id} rows`],
    about,
  })
  const title = compareWording(id, `«${id}»`, before.texts, now.texts, language, asked)
  const help = compareWording(`${id} help`, `the help of «${id}»`, before.texts, now.texts, language, asked)
  const companies = now.list === 'competitors' || now.list === 'partners'
  const listed = (was: Items, is: Items) =>
    Object.entries(is).flatMap(([item, { texts, roles: shown }]) => {
      const old = entryOf(was, item)
      if (!old || old.retired) return []
      const key = `${id}.${item}`
      const readers = asked.filter((role) => old.roles.includes(role) && shown.includes(role))
      return compareWording(key, `«${key}»`, old.texts, texts, language, readers).map((difference) => {
        const another = companies && !sameCompany(difference.was, difference.is)
        const said = change(key, fixed || another)(difference)
        return another ? { ...said, message: `${said.message}${anotherCompany(difference)}` } : said
      })
    })
  return [
    ...title.map(change(id, fixed)),
    ...help.map(change(id, false)),
    ...pointChanges(id, before.texts, now.texts, language).map(change(id, true)),
    // Rows that were chosen elsewhere are worded there.
    ...(now.chosenIn === undefined ? listed(before.rows, now.rows) : []),
    ...listed(before.options, now.options),
  ]
}

type Items = Readonly<Record<string, LockedItem>>

interface Difference {
  /** The text’s key, and that of the words which are read where a role has none of its own. */
  readonly key: string
  readonly base: string
  readonly was: string
  readonly is: string
  readonly message: string
}

/** Compare what each role reads, and tell every pair of texts once. */
function compareWording(
  key: string,
  name: string,
  before: LockedTexts,
  now: LockedTexts,
  language: string,
  roles: readonly string[],
): Difference[] {
  const old = entryOf(before, language)
  const own = entryOf(now, language)
  // In a language that is new, nothing has been read before.
  if (!old || !own) return []
  const seen = new Map<string, Difference>()
  for (const role of roles) {
    const forRole = `${key} as ${role}`
    const was = entryOf(old, forRole) ?? entryOf(old, key) ?? ''
    const is = entryOf(own, forRole) ?? entryOf(own, key) ?? ''
    if (was === is || sameWords(was, is)) continue
    const place = Object.hasOwn(own, forRole) ? forRole : key
    seen.set(`${was}\n${is}`, { key: place, base: key, was, is, message: `${name} ${readings(was, is)}` })
  }
  return [...seen.values()]
}

function anotherCompany({ was, is }: Difference): string {
  return `, another company; give that one an id of its own in programme.md, or if it is the same one by a new name, say both, such as «${is} (once ${was})»`
}

function readings(was: string, is: string): string {
  if (was === '') return `was not there and now reads «${is}»`
  return is === '' ? `read «${was}» and is gone` : `read «${was}» and now reads «${is}»`
}

/** Compare the names of ends and points; a name where none was says as much as another one. */
function pointChanges(id: string, before: LockedTexts, now: LockedTexts, language: string): Difference[] {
  const isPoint = (key: string) => key === `${id} low` || key === `${id} high` || key.startsWith(`${id}.`)
  const old = entryOf(before, language)
  const own = entryOf(now, language)
  if (!old || !own) return []
  return [...new Set([...Object.keys(old), ...Object.keys(own)])].filter(isPoint).flatMap((key) => {
    const was = entryOf(old, key) ?? ''
    const is = entryOf(own, key) ?? ''
    return was === is || sameWords(was, is)
      ? []
      : [{ key, base: id, was, is, message: `«${key}» ${readings(was, is)}` }]
  })
}
