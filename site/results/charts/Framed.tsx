/** What every chart has below it: its numbers as a table, one key away, and itself as a file; draws nothing. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import { useSpoken } from '../spoken.ts'
import { DataTable } from './DataTable.tsx'
import type { Table } from './table.ts'

interface Props {
  /** What the chart is about. */
  readonly about: string
  /** What stands below the title of a picture that is kept: whose answers, from when. */
  readonly source: string
  readonly table: Table
  readonly children: ComponentChildren
}

export function Framed({ about, source, table, children }: Props) {
  const { chrome } = useSpoken()
  const figure = useRef<HTMLElement>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const [failed, setFailed] = useState(false)
  const keep = async (kind: 'svg' | 'png') => {
    if (!figure.current) return
    try {
      const { keepPicture } = await import('./keep-picture.ts')
      await keepPicture(figure.current, about, source, kind)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <figure
      class="chart"
      ref={figure}
      onKeyDown={(event) => {
        const typing =
          event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey
        if (event.key === 't' && !typing && details.current) details.current.open = !details.current.open
      }}
    >
      {children}
      <details class="numbers" ref={details}>
        <summary aria-keyshortcuts="t">
          {chrome.table}
          <span class="hidden-visually">: {about}</span>
        </summary>
        <DataTable caption={fill(chrome['table-for'], { name: about })} table={table} />
        <p class="keep">
          {(['svg', 'png'] as const).map((kind) => (
            <button type="button" key={kind} onClick={() => keep(kind)}>
              {chrome.chart[kind]}
              <span class="hidden-visually">: {about}</span>
            </button>
          ))}
          <span role="status">{failed ? chrome.problem['failed-text'] : ''}</span>
        </p>
      </details>
    </figure>
  )
}
