/** One comment as it was written, with the question it answers and who wrote it as far as that is told. */
import type { ReleasedComment } from '#engine/wire-comments.ts'
import type { ResultsView } from '../view.ts'
import { Whose } from '../Whose.tsx'
import type { Piece } from './find.ts'

interface Props {
  readonly view: ResultsView
  readonly comment: ReleasedComment
  /** Its text, cut at what was searched for. */
  readonly text: readonly Piece[]
  /** The question's words. */
  readonly asked: string
  readonly themes: readonly string[]
}

export function Comment({ view, comment, text, asked, themes }: Props) {
  return (
    <li>
      <blockquote dir="auto" lang={comment.language ?? ''}>
        {text.map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text))}
      </blockquote>
      <p class="quiet">
        <Whose written={comment} naming={view} />
        {comment.role !== null && ' · '}
        {asked}
        {themes.length > 0 && ` · ${themes.join(', ')}`}
      </p>
    </li>
  )
}
