/** Why there are no figures yet, and when there will be; shown in their place. */
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { ResultsBody } from '#engine/wire.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { type Spoken, useSpoken } from './spoken.ts'

export function Emptiness({ body }: { readonly body: ResultsBody }) {
  return <p class="notice">{reason(body, useSpoken())}</p>
}

function reason({ waves, wave, promise }: ResultsBody, { language, chrome: { empty } }: Spoken): string {
  const state = waves.find((one) => one.wave === wave)
  if (!state) return empty['no-wave']
  if (state.published) return empty.nothing
  if (promise === 'named') return empty.counting
  if (state.closed) return empty['after-close']
  const { closesOn } = state
  const when =
    closesOn === null
      ? empty['closes-unknown']
      : fill(empty['closes-on'], { day: nameOfDay(closesOn, language) })
  return joinSentences([empty['closed-only'], when], language)
}
