/** Figures over waves: headlines large, others where they moved or left what chance allows; the rest on demand. */

import { pooledSentence } from '#engine/findings/sentences/pooled-sentence.ts'
import type { ShownPoint, Trend } from '#engine/findings/trended.ts'
import { TrendChart } from '../charts/TrendChart.tsx'
import { nameOfItem } from '../naming.ts'
import { questionsOf } from '../questions-of.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

/** Answers that all waves of a trend need together. */
const fewest = 30

interface Props {
  readonly reading: Reading
  /** Of headlines alone, or of the first of them. */
  readonly only?: 'headlines' | 'first'
}

export function Trends({ reading, only }: Props) {
  const { chrome, compared, view, language, context } = reading
  const trends = (compared?.trends ?? []).filter(carries)
  const isHeadline = ({ item }: Trend) => view.headlines.some((headline) => headline.item === item)
  const headlines = trends.filter(isHeadline).slice(0, only === 'first' ? 1 : undefined)
  const others = only ? [] : trends.filter((trend) => !isHeadline(trend))
  const moved = others.filter(hasMoved)
  const still = others.filter((trend) => !hasMoved(trend))
  if (headlines.length + others.length === 0) return null
  const chart = (trend: Trend) => (
    <TrendChart key={trend.item} trend={trend} name={nameOfItem(trend.item, reading)} reading={reading} />
  )
  return (
    <Section
      title={chrome.parts.trends}
      asked={questionsOf(
        view,
        [...headlines, ...moved].map(({ item }) => item),
      )}
      reading={reading}
    >
      <p class="legend">{chrome.parts['trends-how']}</p>
      <div class="trends">{headlines.map(chart)}</div>
      {(compared?.pooled ?? []).map((pooled) => (
        <p key={pooled.item} class="said">
          {pooledSentence(pooled, nameOfItem(pooled.item, reading), language, context)}
        </p>
      ))}
      {moved.length > 0 && (
        <>
          <h3>{chrome.parts['trends-moved']}</h3>
          <div class="trends">{moved.map(chart)}</div>
        </>
      )}
      {still.length > 0 && (
        <details class="more">
          <summary>{chrome.parts['trends-others']}</summary>
          <div class="trends">{still.map(chart)}</div>
        </details>
      )}
    </Section>
  )
}

function pointsOf({ stretches }: Trend): ShownPoint[] {
  return stretches.flatMap(({ points }) => points.filter((point): point is ShownPoint => point.shown))
}

function carries(trend: Trend): boolean {
  const points = pointsOf(trend)
  return points.length > 1 && points.reduce((sum, { n }) => sum + n, 0) >= fewest
}

function hasMoved(trend: Trend): boolean {
  const last = trend.stretches.at(-1)
  const says = last?.steps.at(-1)?.verdict.says
  return says === 'up' || says === 'down' || pointsOf(trend).some(({ signal }) => signal !== undefined)
}
