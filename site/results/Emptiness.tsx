/** Why there are no figures yet, and when there will be; shown in their place. */
import { fill } from '#engine/logic/pipe.ts'
import type { ResultsBody } from '#engine/wire.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { words } from './words.ts'

interface Props {
  readonly body: ResultsBody
  readonly language: string
}

export function Emptiness({ body, language }: Props) {
  return <p class="notice">{reason(body, language)}</p>
}

function reason({ waves, wave, promise }: ResultsBody, language: string): string {
  const { empty } = words
  const state = waves.find((one) => one.wave === wave)
  if (!state) return empty.noWave
  if (state.published) return empty.nothing
  if (promise === 'named') return empty.counting
  if (state.closed) return empty.afterClose
  const { closesOn } = state
  const when =
    closesOn === null ? empty.closesUnknown : fill(empty.closesOn, { day: nameOfDay(closesOn, language) })
  return `${empty.closedOnly} ${when}`
}
