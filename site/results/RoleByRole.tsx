/** One figure over everybody and each role that was asked, so that roles can be told apart at a glance. */
import { cutFamily, cutName, wholeCut } from '#engine/tally/cuts.ts'
import { Chart } from './Chart.tsx'
import { endsOf } from './ends.ts'
import { nameOfCut } from './names.ts'
import { type PlotRow, plotRow } from './plot.ts'
import { findHeadline, type Reading } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { HeadlineView, RoleView } from './view.ts'

interface Props {
  readonly headline: HeadlineView
  readonly roles: readonly RoleView[]
  readonly reading: Reading
}

export function RoleByRole({ headline, roles, reading }: Props) {
  const spoken = useSpoken()
  const { cut, all, shown } = reading
  const whole = all.find((one) => one.cut === wholeCut)
  const rowOf = (of: string, name: string): PlotRow => {
    const snapshot = of === cut ? shown : all.find((one) => one.cut === of)
    const chosen = of === cut && of !== wholeCut
    const beside = of === wholeCut ? undefined : findHeadline(whole, headline)
    return plotRow(
      { key: of, name, chosen },
      findHeadline(snapshot, headline),
      spoken,
      { words: reading.words },
      undefined,
      beside,
    )
  }
  const asked = roles.filter(({ id }) => headline.roles.includes(id)).map(({ id }) => cutName({ role: id }))
  // Where roles would tell on too many people, groups of them stand in their place.
  const groups = all.map((one) => one.cut).filter((one) => cutFamily(one) === 'group')
  const inPlace = groups.length > 0 && !all.some((one) => asked.includes(one.cut))
  const byRole = (inPlace ? groups : asked).map((one) => rowOf(one, nameOfCut(one, reading)))
  const rows = [rowOf(wholeCut, spoken.chrome.everybody), ...byRole]
  const listed = rows.some(({ key }) => key === cut)
  const figure = rows.find((row) => row.figure)?.figure
  return (
    <article class="by-role">
      <h3>{headline.name}</h3>
      <Chart
        about={headline.name}
        rows={listed ? rows : [rowOf(cut, reading.group), ...rows]}
        drawing="dot"
        group={reading.group}
        telling="short"
        ends={figure ? endsOf(figure, spoken.language) : []}
      />
    </article>
  )
}
