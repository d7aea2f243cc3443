/** A long list, some of it at a time; what is not shown yet is one press away. */
import { useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import { number } from './names.ts'
import { words } from './words.ts'

interface Props<T> {
  readonly all: readonly T[]
  readonly item: (one: T) => preact.JSX.Element
}

const atATime = 20

export function Stretch<T>({ all, item }: Props<T>) {
  const [shown, setShown] = useState(atATime)
  if (all.length === 0) return null
  return (
    <>
      <ul class="cards">{all.slice(0, shown).map(item)}</ul>
      {all.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + atATime)}>
          {fill(words.written.next, { n: number(Math.min(atATime, all.length - shown)) })}
        </button>
      )}
    </>
  )
}
