/** What belongs to no single question, in plain sentences; draws nothing. */
import { besidesOf } from './besides.ts'
import type { Reading } from './reading.ts'
import type { ResultsView } from './view.ts'
import { words } from './words.ts'

interface Props {
  readonly view: ResultsView
  readonly reading: Reading
}

export function Besides({ view, reading }: Props) {
  const told = besidesOf(view, reading)
  if (told.length === 0) return null
  return (
    <section>
      <h2>{words.besides}</h2>
      <ul>
        {told.map(({ key, said }) => (
          <li key={key}>{said}</li>
        ))}
      </ul>
    </section>
  )
}
