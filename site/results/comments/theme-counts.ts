/** How many of those who wrote name each theme, in the group that is shown; finds no theme. */
import { wilsonLimit } from '#engine/statistics/wilson-limit.ts'
import type { CommentsList, NamedThemeShare, ReleasedComment } from '#engine/wire-comments.ts'

/**
 * Count the themes of the comments that are shown: as the API counted them for everybody, anew for a group.
 *
 * @param shown the group's comments; the list's own for everybody
 */
export function themeCounts(list: CommentsList, shown: readonly ReleasedComment[]): NamedThemeShare[] {
  if (shown === list.comments) return [...list.themes]
  const people = [...Map.groupBy(shown, ({ response }) => response).values()]
  return list.themes
    .flatMap(({ theme, names }) => {
      const count = people.filter((own) => own.some(({ themes }) => themes.includes(theme))).length
      const n = people.length
      return count === 0 ? [] : [{ theme, names, count, n, ...likelyShare(count, n), groups: [] }]
    })
    .toSorted((one, other) => other.count - one.count)
}

/** The normal quantile of 95 %: the page need not bring along how it is worked out. */
const z = 1.959963984540054

/** Wilson's interval of a share, as `wilsonInterval` gives it. */
function likelyShare(count: number, n: number): Pick<NamedThemeShare, 'share' | 'low' | 'high'> {
  return { share: count / n, low: wilsonLimit(count, n, z), high: 1 - wilsonLimit(n - count, n, z) }
}
