/** One figure over everybody and each role that was asked, so that roles can be told apart at a glance. */
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { Chart } from './Chart.tsx'
import { endsOf } from './ends.ts'
import { nameOfCut } from './names.ts'
import { type PlotRow, plotRow } from './plot.ts'
import { findHeadline, type Reading } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { HeadlineView } from './view.ts'

interface Props {
  readonly headline: HeadlineView
  readonly reading: Reading
}

export function RoleByRole({ headline, reading }: Props) {
  const spoken = useSpoken()
  const { cut, all, shown, base } = reading
  const whole = all.find((one) => one.cut === base)
  const rowOf = (of: string, name: string): PlotRow => {
    const snapshot = of === cut ? shown : all.find((one) => one.cut === of)
    const chosen = of === cut && of !== base
    const beside = of === base ? undefined : findHeadline(whole, headline)
    return plotRow(
      { key: of, name, chosen },
      findHeadline(snapshot, headline),
      spoken,
      { words: reading.words },
      undefined,
      beside,
    )
  }
  const asked = all.map((one) => one.cut).filter((one) => one !== base && isAsked(one, headline))
  const rows = [
    rowOf(base, base === wholeCut ? spoken.chrome.everybody : nameOfCut(base, reading)),
    ...asked.map((one) => rowOf(one, nameOfCut(one, reading))),
  ]
  const listed = rows.some(({ key }) => key === cut)
  const figure = rows.find((row) => row.figure)?.figure
  return (
    <article class="by-role">
      <h3>{headline.name}</h3>
      <Chart
        about={headline.name}
        rows={listed ? rows : [rowOf(cut, reading.group), ...rows]}
        drawing="dot"
        reading={reading}
        telling="short"
        ends={figure ? endsOf(figure, spoken.language) : []}
      />
    </article>
  )
}

/** Where roles would tell on too many people, groups of them stand in their place. */
function isAsked(cut: string, { roles }: HeadlineView): boolean {
  const { role } = cutParts(cut)
  return role === undefined || roles.includes(role)
}
