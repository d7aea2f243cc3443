/** What belongs to no single question, in plain sentences; draws nothing. */
import { besidesOf } from './besides.ts'
import type { Reading } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { ResultsView } from './view.ts'

interface Props {
  readonly view: ResultsView
  readonly reading: Reading
}

export function Besides({ view, reading }: Props) {
  const { chrome } = useSpoken()
  const told = besidesOf(view, reading)
  if (told.length === 0) return null
  return (
    <section>
      <h2>{chrome.besides}</h2>
      <ul>
        {told.map(({ key, said }) => (
          <li key={key}>{said}</li>
        ))}
      </ul>
    </section>
  )
}
