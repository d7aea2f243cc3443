/** Words that people of one rating use more than those of another, for themes that nobody thought of; explains none. */
import type { Thresholds } from '../programme.ts'
import { logOddsTerms, type TermCounts } from '../statistics/log-odds-terms.ts'
import type { RatingGroup } from './rating-group.ts'
import { tokensOf } from './tokens.ts'

export interface RatedWords {
  readonly person: string
  readonly text: string
  readonly language: string
  readonly group?: RatingGroup
}

export interface StandingTerm {
  /** As most people wrote it. */
  readonly term: string
  /** The group that uses it more. */
  readonly group: RatingGroup
  /** People of both groups who use it. */
  readonly people: number
  /** Of the log-odds, above 1.96. */
  readonly z: number
}

/** Words shorter than this are mostly grammar; a word of Han letters says something with two. */
const fewestLetters = 3
/** People who must use a word before it is shown: of fewer, chance picks some among thousands of words. */
const fewestPeople = 3
/** Standard errors beyond which a difference is hardly chance, at 95 %. */
const surely = 1.96

/**
 * Find the words that stand out, by `logOddsTerms` over the people who use them.
 *
 * Each language is looked at by itself, or all words of one would stand out where its speakers rate otherwise.
 *
 * @param ends the two groups that are held against each other, the worse first
 * @param guard where people must not be known: then a word must be used by `comments` people, and in each group by
 *   `figures` of them and not by as many
 * @returns the words beyond chance (|z| > 1.96) that three people use, the surest first
 * @example standingOut(words, ['detractors', 'promoters'])[0] // { term: 'late', group: 'detractors', people: 7, z: 2.17 }
 */
export function standingOut(
  words: readonly RatedWords[],
  ends: readonly [RatingGroup, RatingGroup],
  guard?: Thresholds,
): StandingTerm[] {
  const rated = words.filter(({ group }) => group !== undefined && ends.includes(group))
  const languages = Map.groupBy(rated, ({ language }) => language)
  return [...languages.values()]
    .flatMap((own) => inOneLanguage(own, ends, guard))
    .toSorted((one, other) => other.z - one.z || (one.term < other.term ? -1 : 1))
}

interface Used {
  readonly first: Set<string>
  readonly second: Set<string>
  readonly spellings: Map<string, number>
}

function inOneLanguage(
  words: readonly RatedWords[],
  ends: readonly [RatingGroup, RatingGroup],
  guard: Thresholds | undefined,
): StandingTerm[] {
  const used = usedWords(words, ends[0])
  const counts = [...used].map(([term, { first, second }]) => ({
    term,
    first: first.size,
    second: second.size,
  }))
  if (counts.length < 2) return []
  const size = (end: RatingGroup) =>
    new Set(words.filter(({ group }) => group === end).map(({ person }) => person)).size
  const sizes = [size(ends[0]), size(ends[1])] as const
  return logOddsTerms(counts).flatMap(({ term, z }, index) => {
    const count = counts[index]
    if (!count || Math.abs(z) <= surely || !mayBeTold(count, sizes, guard)) return []
    const people = count.first + count.second
    return [{ term: usual(used.get(term)) ?? term, group: z > 0 ? ends[0] : ends[1], people, z: Math.abs(z) }]
  })
}

/** Gather who uses which word. */
function usedWords(words: readonly RatedWords[], worse: RatingGroup): Map<string, Used> {
  const used = new Map<string, Used>()
  for (const { person, text, language, group } of words)
    for (const { word, written } of tokensOf(text, language)) {
      if (!saysSomething(word)) continue
      const one = used.get(word) ?? { first: new Set(), second: new Set(), spellings: new Map() }
      used.set(word, one)
      one[group === worse ? 'first' : 'second'].add(person)
      one.spellings.set(written, (one.spellings.get(written) ?? 0) + 1)
    }
  return used
}

function saysSomething(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  return letters >= fewestLetters || (letters >= 2 && /\p{Script=Han}/u.test(word))
}

function mayBeTold(
  { first, second }: TermCounts,
  sizes: readonly [number, number],
  guard: Thresholds | undefined,
): boolean {
  if (!guard) return first + second >= fewestPeople
  const sides = [first, sizes[0] - first, second, sizes[1] - second]
  return first + second >= guard.comments && Math.min(...sides) >= guard.figures
}

function usual(used: Used | undefined): string | undefined {
  const [best] = [...(used?.spellings ?? [])].toSorted(([, one], [, other]) => other - one)
  return best?.[0]
}
