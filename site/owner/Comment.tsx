/** One comment: read, hidden for a reason that is kept, shown again; its words are never changed. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import { type CommentBody, longestReason, type WrittenComment } from '#engine/wire-words.ts'
import { Failed } from './Failed.tsx'
import { useDeed } from './use-deed.ts'
import { words } from './words.ts'

interface Props {
  readonly survey: string
  readonly wave: string
  readonly comment: WrittenComment
  readonly role: string | null
}

export function Comment({ survey, wave, comment, role }: Props) {
  const { written } = words
  const id = useId()
  const [hidden, setHidden] = useState(comment.state === 'hidden')
  const [reason, setReason] = useState(comment.reason ?? '')
  const [asking, setAsking] = useState(false)
  const [issue, setIssue] = useState('')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { busy, failure, run } = useDeed<unknown>()
  const { response, question, text } = comment
  useLayoutEffect(() => {
    if (asking) field.current?.focus()
  }, [asking])

  async function decide(state: CommentBody['state']): Promise<void> {
    const given = reason.trim()
    const wrong = state === 'hidden' && (given === '' || given.length > longestReason)
    setIssue(wrong ? fill(written.noReason, { n: longestReason }) : '')
    setSaid('')
    if (wrong) {
      field.current?.focus()
      return
    }
    const body: CommentBody = {
      wave,
      response,
      question,
      state,
      ...(state === 'hidden' && { reason: given }),
    }
    const outcome = await run(`/api/comments/${survey}`, body)
    if (!outcome?.ok) return
    setHidden(state === 'hidden')
    setAsking(false)
    setSaid(state === 'hidden' ? written.commentHidden : written.commentShown)
  }
  return (
    <li class={hidden ? 'card comment set-aside' : 'card comment'}>
      {role !== null && <p class="state quiet">{role}</p>}
      <blockquote id={`${id}-text`} dir="auto">
        {text}
      </blockquote>
      {hidden && <p class="quiet">{fill(written.hiddenFor, { reason })}</p>}
      {asking && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            decide('hidden')
          }}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          <label for={id}>{written.why}</label>
          <input
            ref={field}
            id={id}
            value={reason}
            aria-describedby={`${id}-issue`}
            aria-invalid={issue !== ''}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <p id={`${id}-issue`} class="issue" role="alert">
            {issue}
          </p>
          <p class="buttons">
            <button type="submit" aria-disabled={busy}>
              {written.hideIt}
            </button>
            <button type="button" class="plain" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </p>
        </form>
      )}
      <p class="buttons hide">
        {!asking && (
          <button
            type="button"
            class="plain"
            aria-describedby={`${id}-text`}
            aria-disabled={busy}
            onClick={() => (hidden ? decide('shown') : setAsking(true))}
          >
            {hidden ? written.showComment : written.hideComment}
          </button>
        )}
        <span role="status" class="done">
          {said}
        </span>
      </p>
      <Failed failure={failure} />
    </li>
  )
}
