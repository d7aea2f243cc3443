/** What decided it, of those who chose us beside those who did not; never added up. */
import { percent } from '#engine/findings/numbers.ts'
import { reasonSentence } from '#engine/findings/sentences/reason-sentence.ts'
import { cutName } from '#engine/tally/cuts.ts'
import type { ReasonsBeside } from '#engine/wire-compared.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import type { MarkRow } from '../charts/mark-rows.ts'
import { endsOfUnit } from '../charts/scale.ts'
import { nameOf } from '../names.ts'
import { optionNames } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Reasons({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view } = reading
  const reasons = (compared?.reasons ?? []).filter(({ options }) => options.length > 0)
  if (reasons.length === 0) return null
  return (
    <Section
      title={chrome.parts.reasons}
      asked={questionsOf(
        view,
        reasons.map(({ item }) => item),
      )}
      reading={reading}
    >
      {reasons.map((one) => (
        <MarkRows
          key={`${one.item} ${one.other}`}
          about={`${nameOf(one.one, view)} · ${nameOf(one.other, view)}`}
          rows={rowsOf(one, reading)}
          titled
          reading={reading}
        />
      ))}
    </Section>
  )
}

function rowsOf({ item, one, other, options }: ReasonsBeside, reading: Reading): MarkRow[] {
  const { language, view } = reading
  const names = optionNames(item, reading)
  const context = { ...reading.context, options: names }
  const cuts = [cutName({ role: one }), cutName({ role: other })] as const
  return options.map((reason) => ({
    key: reason.option,
    name: names[reason.option] ?? reason.option,
    marks: [
      { shape: 'dot', name: nameOf(one, view), ...reason.one },
      { shape: 'square', name: nameOf(other, view), ...reason.other },
    ],
    said: reasonSentence(reason, cuts, language, context),
    ends: endsOfUnit.share,
    write: percent,
  }))
}
