/** What people wrote, by theme and by search, in the group that the reader has chosen; not there without the right to it. */
import type { CommentsList } from '#engine/wire-comments.ts'
import { Missing } from '../Missing.tsx'
import type { WordsProps } from '../Sections.tsx'
import { useSpoken } from '../spoken.ts'
import { useFetched } from '../use-fetched.ts'
import { Found } from './Found.tsx'
import { heldSentence } from './held-sentence.ts'

export function Comments({ view, wave, cut }: WordsProps) {
  const { outcome, again } = useFetched<CommentsList>(`/api/comments/${view.survey}?wave=${wave}`)
  const spoken = useSpoken()
  const { comments } = spoken.chrome
  if (!outcome || (!outcome.ok && outcome.trouble !== 'failed')) return null
  return (
    <section class="words" aria-labelledby="comments">
      <h2 id="comments">{comments.title}</h2>
      {outcome.ok ? told(outcome.body) : <Missing said={comments.failed} again={again} />}
    </section>
  )

  function told(list: CommentsList) {
    const { holds, more } = list
    return (
      <>
        {holds && <p>{heldSentence(holds, spoken)}</p>}
        {list.comments.length > 0 && <Found view={view} cut={cut} list={list} />}
        {list.comments.length === 0 && !(holds && ('part' in holds || holds.until !== undefined)) && (
          <p>{comments.none}</p>
        )}
        {more && <p class="quiet">{comments.more}</p>}
      </>
    )
  }
}
