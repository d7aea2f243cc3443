/** What was chosen beside what it is held against: first in words, then both marks; never that nothing has changed. */

import type { JudgedChange } from '#engine/findings/compared.ts'
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import { writerOf } from '#engine/findings/sentences/likely.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { ChosenBeside } from '#engine/wire-compared.ts'
import { isolated } from '#engine/words/languages.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import type { MarkRow } from '../charts/mark-rows.ts'
import { endsOfUnit, reachOf } from '../charts/scale.ts'
import { groupSentence } from '../group-sentence.ts'
import { nameOfCut, nameOfWave } from '../names.ts'
import { nameOfItem } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Beside({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view } = reading
  const beside = compared?.beside
  if (!beside) return null
  const { parts } = chrome
  const [here, there] = namesOf(beside, reading)
  const clear = beside.changes.filter(({ verdict }) => verdict.says === 'up' || verdict.says === 'down')
  const title = fill(parts.beside, isolated({ here, there }, view.language))
  const asked = questionsOf(
    view,
    beside.changes.map(({ item }) => item),
  )
  const rows = beside.changes.map((change) => rowOf(change, beside, reading))
  const items = isolated(
    { items: beside.broken.map((item) => nameOfItem(item, reading)).join(', ') },
    view.language,
  )
  return (
    <Section title={title} asked={asked} reading={reading}>
      {clear.length === 0 && <p class="said">{parts['beside-unclear']}</p>}
      {beside.open && <p class="said">{reading.context.compared['still-open']}</p>}
      {rows.length > 0 && <MarkRows about={title} rows={rows} reading={reading} />}
      {beside.broken.length > 0 && <p class="said">{fill(parts.broken, items)}</p>}
    </Section>
  )
}

function namesOf({ kind, name }: ChosenBeside, { view, compared, cut }: Reading): [string, string] {
  if (kind === 'cut') return [nameOfCut(cut, view), nameOfCut(name, view)]
  return [nameOfWave(compared?.wave ?? '', view), nameOfWave(name, view)]
}

function rowOf(change: JudgedChange, beside: ChosenBeside, reading: Reading): MarkRow {
  const { language, context } = reading
  const [here, there] = namesOf(beside, reading)
  const { item, unit, before, after } = change
  return {
    key: item,
    name: nameOfItem(item, reading),
    marks: [
      { shape: 'dot', name: here, ...after },
      { shape: 'square', name: there, ...before },
    ],
    said:
      beside.kind === 'wave'
        ? changeSentence(change, beside.name, language, context)
        : groupSentence(change, there, reading),
    ends: unit === 'number' ? reachOf([before.value, after.value], unit) : endsOfUnit[unit],
    write: (value) => writerOf(unit, language)(value),
  }
}
