/** Whose answers these are: wave, how many answered, under which promise, as of when; no figure of theirs. */
import { count } from '#engine/findings/numbers.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { fill } from '#engine/logic/pipe.ts'
import { plural } from '#engine/words/plural.ts'
import type { Shown } from './fetch-results.ts'
import { nameOfMoment, nameOfWave } from './names.ts'
import { useSpoken } from './spoken.ts'

export function Masthead({ shown: { body, cut } }: { readonly shown: Shown }) {
  const spoken = useSpoken()
  const { language, chrome } = spoken
  const state = body.waves.find(({ wave }) => wave === body.wave)
  const wave = state && body.waves.length === 1 ? nameOfWave(state.wave, spoken) : ''
  // Whoever may open several parts is shown the first of them.
  const part = cut ?? (body.bases[1] ? body.snapshots[0] : undefined)
  return (
    <div class="masthead">
      {wave !== '' && <p class="wave">{wave}</p>}
      {state && state.responses !== null && (
        <p class="answered">
          {joinSentences(
            [counted('answered', state.responses), counted('of-cut', part?.responses)],
            language,
          )}
        </p>
      )}
      <p class="quiet">{chrome.promise[body.promise]}</p>
      {body.publishedAt && (
        <p class="quiet">{fill(chrome['as-of'], { moment: nameOfMoment(body.publishedAt, language) })}</p>
      )}
      {state?.behind && body.promise !== 'named' && <p class="quiet">{chrome.behind}</p>}
    </div>
  )

  function counted(what: 'answered' | 'of-cut', n: number | undefined): string {
    return n === undefined ? '' : fill(plural(chrome[what], n, language), { n: count(n, language) })
  }
}
