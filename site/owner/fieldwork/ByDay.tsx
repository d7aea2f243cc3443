/** What was sent and answered on each day, as small bars; each number stands in a table that opens on demand. */
import { addDays, dayIn } from '#engine/logic/wave.ts'
import type { FieldworkBody, FieldworkDay } from '#engine/wire-fieldwork.ts'
import { language, nameOfDay, number } from '../names.ts'
import { Scroll } from './Scroll.tsx'
import { fieldworkWords as said } from './words.ts'

interface Props {
  readonly body: FieldworkBody
  readonly timeZone: string
}

/** Days that fit on a phone, and those that make no bar as wide as a wall. */
const mostDays = 60
const fewestDays = 14

export function ByDay({ body, timeZone }: Props) {
  const today = dayIn(timeZone, new Date())
  const days = stretchOf(everyDay(body, today), today)
  const most = Math.max(1, ...days.map(({ answered }) => answered))
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return null
  const width = 100 / days.length
  return (
    <>
      <h3>{said.byDay}</h3>
      <svg class="days" aria-hidden="true">
        <line x1="0" x2="100%" y1="100%" y2="100%" />
        {days.map(({ day, answered, sent }, place) => {
          const high = (answered / most) * 88
          return (
            <g key={day}>
              {sent > 0 && <rect class="sent" x={`${place * width}%`} width={`${width}%`} height="100%" />}
              <rect
                class="answered"
                x={`${place * width + width * 0.12}%`}
                width={`${width * 0.76}%`}
                y={`${100 - high}%`}
                height={`${high}%`}
              />
            </g>
          )
        })}
      </svg>
      <p class="ends">
        <span>{nameOfDay(first.day, language)}</span>
        {days.length > 1 && <span>{nameOfDay(last.day, language)}</span>}
      </p>
      <p class="quiet">{said.dayKey}</p>
      <details class="counts">
        <summary>{said.dayTable}</summary>
        <Scroll name={said.dayTable}>
          <table>
            <thead>
              <tr>
                <th scope="col">{said.day}</th>
                <th scope="col">{said.sentColumn}</th>
                <th scope="col">{said.column.answered}</th>
              </tr>
            </thead>
            <tbody>
              {days
                .toReversed()
                .filter(({ sent, answered }) => sent + answered > 0)
                .map(({ day, sent, answered }) => (
                  <tr key={day}>
                    <th scope="row">{nameOfDay(day, language)}</th>
                    <td>{number(sent)}</td>
                    <td>{number(answered)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  )
}

/** Every day of the fieldwork, those to come as well; days on which nothing happened stand there, too. */
function everyDay({ openedOn, closesOn, days }: FieldworkBody, today: string): FieldworkDay[] {
  const known = new Map(days.map((one) => [one.day, one]))
  const [first = openedOn] = [openedOn, ...known.keys()].toSorted()
  const last = closesOn === null ? today : addDays(closesOn, -1)
  const [end = today] = [last, addDays(first, fewestDays - 1), ...known.keys()].toSorted().toReversed()
  const all: FieldworkDay[] = []
  for (let day = first; day <= end; day = addDays(day, 1))
    all.push(known.get(day) ?? { day, sent: 0, answered: 0 })
  return all
}

/** As many days as fit: the last of them, up to today, where there are more. */
function stretchOf(days: readonly FieldworkDay[], today: string): readonly FieldworkDay[] {
  if (days.length <= mostDays) return days
  const past = days.filter(({ day }) => day <= today)
  return past.length >= mostDays ? past.slice(-mostDays) : days.slice(0, mostDays)
}
