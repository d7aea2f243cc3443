/** How many of those who wrote name each theme, in the group that is shown; finds no theme. */
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
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
      return count === 0 ? [] : [{ theme, names, count, n, ...wilsonInterval(count, n), groups: [] }]
    })
    .toSorted((one, other) => other.count - one.count)
}
