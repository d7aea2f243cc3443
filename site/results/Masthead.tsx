/** Whose answers these are: wave, how many answered, under which promise, as of when; no figure of theirs. */
import { fill } from '#engine/logic/pipe.ts'
import type { Shown } from './fetch-results.ts'
import { nameOfMoment, nameOfWave } from './names.ts'
import { words } from './words.ts'

interface Props {
  readonly shown: Shown
  readonly language: string
}

export function Masthead({ shown: { body, cut }, language }: Props) {
  const state = body.waves.find(({ wave }) => wave === body.wave)
  const wave = state && body.waves.length === 1 ? nameOfWave(state.wave, language) : ''
  return (
    <div class="masthead">
      {wave !== '' && <p class="wave">{wave}</p>}
      {state && state.responses !== null && (
        <p class="answered">
          {state.responses === 1 ? words.answeredOne : fill(words.answered, { n: state.responses })}
          {cut?.responses !== undefined && `, ${fill(words.ofCut, { n: cut.responses })}`}.
        </p>
      )}
      <p class="quiet">{words.promise[body.promise]}</p>
      {body.publishedAt && (
        <p class="quiet">{fill(words.asOf, { moment: nameOfMoment(body.publishedAt, language) })}</p>
      )}
      {state?.behind && body.promise !== 'named' && <p class="quiet">{words.behind}</p>}
    </div>
  )
}
