/** What people wrote, by theme and by search, in the group that the reader has chosen; not there without the right to it. */
import { count } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { CommentsList, HeldWords } from '#engine/wire-comments.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { plural } from '#engine/words/plural.ts'
import { Missing } from '../Missing.tsx'
import type { WordsProps } from '../Sections.tsx'
import { type Spoken, useSpoken } from '../spoken.ts'
import { useFetched } from '../use-fetched.ts'
import { Found } from './Found.tsx'

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
        {list.comments.length === 0 && holds?.until === undefined && <p>{comments.none}</p>}
        {more && <p class="quiet">{comments.more}</p>}
      </>
    )
  }
}

/** Say why some words are not shown, or not yet. */
function heldSentence(held: HeldWords, { chrome: { comments }, language }: Spoken): string {
  if (held.until === undefined)
    return fill(plural(comments.few, held.least, language), { n: count(held.least, language) })
  if (held.until === null) return comments['after-close']
  return fill(comments.until, { day: nameOfDay(held.until, language) })
}
