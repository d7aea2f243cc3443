/** How many of those who wrote say something about each theme, apart by their own rating; finds no theme itself. */
import type { Thresholds } from '../programme.ts'
import { newcombeDifference, type ShareDifference } from '../statistics/newcombe-difference.ts'
import { type ShareInterval, wilsonInterval } from '../statistics/wilson-interval.ts'
import type { RatingGroup } from './rating-group.ts'

/** Words with their themes, and whose they are as far as that is known. */
export interface TaggedWords {
  /** Alike for all words of one person; where nobody may be found by it, new for each. */
  readonly person: string
  readonly themes: readonly string[]
  /** Absent where the person gave no rating, or it may not be told. */
  readonly group?: RatingGroup
}

/** People, and those among them who write about the theme: the share and its 95 % limits, from 0 to 1. */
export interface ThemeCount extends ShareInterval {
  readonly count: number
  readonly n: number
}

export interface ThemeShare extends ThemeCount {
  readonly theme: string
  /** In the order given, those with nobody left out; none where that would tell who said what. */
  readonly groups: readonly (ThemeCount & { readonly group: RatingGroup })[]
  /** The share of the first group less that of the last; absent where one of them is. */
  readonly difference?: ShareDifference
}

/**
 * Count for each theme the people who write about it.
 *
 * Whoever writes twice about a theme counts once. Shares are out of all who wrote, with Wilson's interval, and the
 * difference between the first and the last group has Newcombe's.
 *
 * @param themes ids of the themes to be counted, in the order of the result; those that nobody names are left out
 * @param groups from the worse rating to the better
 * @param guard where people must not be known by their rating: then groups are told only where each of them is made
 *   of `comments` people, and those who name the theme and those who do not are `figures` in each
 * @returns the themes that somebody writes about
 * @example
 * themesOf([{ person: 'a', themes: ['price'], group: 'detractors' }, { person: 'b', themes: [] }], ['price'], ['detractors'])
 * // => [{ theme: 'price', count: 1, n: 2, share: 0.5, low: 0.0945…, high: 0.9054…, groups: [{ group: 'detractors', … }] }]
 */
export function themesOf(
  words: readonly TaggedWords[],
  themes: readonly string[],
  groups: readonly RatingGroup[],
  guard?: Thresholds,
): ThemeShare[] {
  const people = [...Map.groupBy(words, ({ person }) => person).values()].map((own) => ({
    themes: new Set(own.flatMap((one) => one.themes)),
    group: own.find(({ group }) => group !== undefined)?.group,
  }))
  const sides = [undefined, ...groups].map((group) => ({
    group,
    members: people.filter((one) => one.group === group),
  }))
  const tellable = !guard || sides.every(({ members }) => isWideEnough(members.length, guard.comments))
  return themes.flatMap((theme) => {
    const named = (members: typeof people) => members.filter((one) => one.themes.has(theme)).length
    const count = named(people)
    if (count === 0) return []
    const parts = sides.map(({ group, members }) => ({ group, count: named(members), n: members.length }))
    const told =
      tellable &&
      (!guard ||
        parts.every((part) => part.n === 0 || Math.min(part.count, part.n - part.count) >= guard.figures))
    const counted = (told ? parts : []).flatMap(({ group, ...part }) =>
      group === undefined || part.n === 0 ? [] : [{ group, ...counts(part) }],
    )
    const [first, last] = [groups[0], groups.at(-1)].map((end) => counted.find(({ group }) => group === end))
    return [
      {
        theme,
        ...counts({ count, n: people.length }),
        groups: counted,
        ...(first && last && first !== last ? { difference: newcombeDifference(last, first) } : {}),
      },
    ]
  })
}

function counts({ count, n }: { readonly count: number; readonly n: number }): ThemeCount {
  return { count, n, ...wilsonInterval(count, n) }
}

function isWideEnough(n: number, least: number): boolean {
  return n === 0 || n >= least
}
