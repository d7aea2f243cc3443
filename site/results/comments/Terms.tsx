/** Words that one rating group uses more than its opposite; each searches the comments for itself. Explains none. */
import { fill } from '#engine/logic/pipe.ts'
import type { StandingTerm } from '#engine/themes/standing-out.ts'
import { useSpoken } from '../spoken.ts'

interface Props {
  readonly terms: readonly StandingTerm[]
  readonly search: (term: string) => void
}

/** Of each group at most. */
const most = 12

export function Terms({ terms, search }: Props) {
  const { comments } = useSpoken().chrome
  return (
    <>
      <h3>{comments.terms}</h3>
      <p class="quiet">{comments['terms-help']}</p>
      {[...Map.groupBy(terms, ({ group }) => group)].map(([group, own]) => (
        <p key={group} class="terms">
          {fill(comments['terms-of'], { group: comments.group[group] })}{' '}
          {own.slice(0, most).map(({ term, people }) => (
            <button key={term} type="button" class="plain" dir="auto" onClick={() => search(term)}>
              {term} <small>{people}</small>
            </button>
          ))}
        </p>
      ))}
    </>
  )
}
