/** One figure over its waves: marks with their intervals, what chance alone leaves, gaps, and where wording changed. */

import { count } from '#engine/findings/numbers.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { writerOf } from '#engine/findings/sentences/likely.ts'
import { setApart } from '#engine/findings/sentences/names.ts'
import { trendSentences } from '#engine/findings/sentences/trend-sentences.ts'
import type { Trend } from '#engine/findings/trended.ts'
import { withoutZero } from '../ends.ts'
import { place } from '../place.ts'
import type { Reading } from '../reading.ts'
import { Framed } from './Framed.tsx'
import { ticksOf } from './scale.ts'
import { TrendDrawing } from './TrendDrawing.tsx'
import type { Table } from './table.ts'
import { type TrendMarks, trendMarks } from './trend-marks.ts'

interface Props {
  readonly trend: Trend
  readonly name: string
  readonly reading: Reading
}

const height = 190

export function TrendChart({ trend, name, reading }: Props) {
  const { language, chrome, source, context } = reading
  const write = writerOf(trend.unit, language)
  const marks = trendMarks(trend, height)
  const said = joinSentences(trendSentences(trend, name, language, context), language)
  const last = marks.waves.findLast(({ point }) => point)
  return (
    <article class="trend">
      <h3>{name}</h3>
      <Framed about={name} source={source} table={tableOf(marks, write, reading)}>
        <p class="row-said">{said}</p>
        <div class="plot">
          <div class="plot-ticks" aria-hidden="true">
            {ticksOf(marks.ends).map((tick) => (
              <span key={tick} style={{ insetBlockEnd: place(tick, marks.ends) }}>
                {withoutZero(write(tick))}
              </span>
            ))}
          </div>
          <div class="plot-area">
            <TrendDrawing label={`${name}. ${said}`} marks={marks} height={height} />
            {last?.point && (
              <b
                class="plot-last"
                aria-hidden="true"
                style={{ insetInlineStart: `${last.x}%`, top: `${last.y}px` }}
              >
                {write(last.point.value)}
              </b>
            )}
          </div>
          <div class={marks.waves.length > 5 ? 'plot-waves many' : 'plot-waves'} aria-hidden="true">
            {marks.waves.map(({ wave, point, begins }) => (
              <span key={wave}>
                {setApart(wave, language)}
                {!point && <i>{chrome.chart['no-figure']}</i>}
                {begins && <i>{chrome.chart.changed}</i>}
              </span>
            ))}
          </div>
        </div>
      </Framed>
    </article>
  )
}

function tableOf(
  { waves }: TrendMarks,
  write: (value: number) => string,
  { language, chrome }: Reading,
): Table {
  const held = waves.some(({ point }) => point?.limits)
  const { figure, low, high, n } = chrome.column
  return {
    heads: [figure, low, high, n, ...(held ? [chrome.chart.chance] : []), chrome.chart.remark],
    rows: waves.map(({ wave, point, begins }) => ({
      key: wave,
      name: setApart(wave, language),
      cells: [
        ...(point
          ? [write(point.value), write(point.low), write(point.high), count(point.n, language)]
          : ['–', '–', '–', '']),
        ...(held ? [point?.limits ? `${write(point.limits.low)} – ${write(point.limits.high)}` : '–'] : []),
        [
          begins ? chrome.chart.changed : '',
          point?.signal ? chrome.chart.signal : '',
          point?.open ? chrome.chart.open : '',
          point ? '' : chrome.chart['no-figure'],
        ]
          .filter((one) => one !== '')
          .join(', '),
      ],
    })),
  }
}
