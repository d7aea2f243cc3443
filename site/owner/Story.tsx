/** One story that may be told: as it was written, and as it is told; shown and hidden by the owner alone. */
import { useId, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { StoryBody, ToldStory } from '#engine/wire-words.ts'
import { directionOf } from '#engine/words/languages.ts'
import { addedWord } from '#engine/words/only-shortened.ts'
import { Failed } from './Failed.tsx'
import { useDeed } from './use-deed.ts'
import { words } from './words.ts'

interface Props {
  readonly survey: string
  readonly wave: string
  readonly story: ToldStory
  readonly role: string | null
}

export function Story({ survey, wave, story, role }: Props) {
  const { written } = words
  const id = useId()
  const [told, setTold] = useState(story.told ?? story.text)
  const [state, setState] = useState(story.state)
  const [said, setSaid] = useState('')
  const [issue, setIssue] = useState('')
  const { busy, failure, run } = useDeed<unknown>()
  const { response, question, language, text } = story

  async function decide(next: StoryBody['state']): Promise<void> {
    const added = addedWord(text, told)
    const wrong =
      told.trim() === '' ? written.empty : added === undefined ? '' : fill(written.added, { word: added })
    // Hiding needs no words; those that are being written stay as they are.
    setIssue(next === 'shown' ? wrong : '')
    setSaid('')
    if (next === 'shown' && wrong !== '') return
    const body: StoryBody = { wave, response, question, state: next, text: wrong === '' ? told : text }
    const outcome = await run(`/api/stories/${survey}`, body)
    if (!outcome?.ok) return
    setState(next)
    setSaid(next === 'shown' ? written.nowShown : written.nowHidden)
  }
  return (
    <li class="card">
      <p class="state" data-state={state}>
        {written.state[state]}
        {role !== null && <span class="quiet"> · {role}</span>}
      </p>
      <blockquote lang={language} dir={directionOf(language)}>
        {text.split(/\n+/).map((line, place) => (
          <p key={place} dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
      <label for={id}>{written.told}</label>
      <p class="hint" id={`${id}-hint`}>
        {written.toldHint}
      </p>
      <textarea
        id={id}
        rows={3}
        lang={language}
        dir="auto"
        value={told}
        aria-describedby={`${id}-hint ${id}-issue`}
        aria-invalid={issue !== ''}
        onInput={({ currentTarget }) => setTold(currentTarget.value)}
      />
      <p id={`${id}-issue`} class="issue" role="alert">
        {issue}
      </p>
      <p class="buttons">
        <button type="button" aria-disabled={busy} onClick={() => decide('shown')}>
          {state === 'shown' ? written.showAgain : written.show}
        </button>
        {state !== 'hidden' && (
          <button type="button" class="plain" aria-disabled={busy} onClick={() => decide('hidden')}>
            {state === 'new' ? written.leaveOut : written.hide}
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
