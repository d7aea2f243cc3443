/** The one figure that the page is opened for: how many of those who were asked have answered, and how long is left. */
import { fill } from '#engine/logic/pipe.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import { counted, language, nameOfDay, number, percent } from '../names.ts'
import { words } from '../words.ts'
import { Share } from './Share.tsx'
import { fieldworkWords as said } from './words.ts'

interface Props {
  readonly body: FieldworkBody
  readonly timeZone: string
}

export function Reached({ body, timeZone }: Props) {
  const { whole, apart } = body
  const { answered, partial, begun, declined, unsubscribed, invited } = whole
  const others = (apart.open ?? 0) + apart.otherLinks
  const rate = whole.rates?.RR2 ?? null
  return (
    <div class="reached">
      {invited > 0 && (
        <>
          <p class="headline">
            <b>{number(answered)}</b> {fill(said.ofInvited, { people: counted(invited, said.invited) })}
          </p>
          <Share
            of={invited}
            parts={[
              { kind: 'answered', count: answered },
              { kind: 'partly', count: partial + begun },
              { kind: 'away', count: declined + unsubscribed },
            ]}
          />
          <ul class="key">
            <li data-part="answered">{fill(said.key.answered, { n: number(answered) })}</li>
            {partial + begun > 0 && (
              <li data-part="partly">{fill(said.key.partly, { n: number(partial + begun) })}</li>
            )}
            {declined + unsubscribed > 0 && (
              <li data-part="away">{fill(said.key.away, { n: number(declined + unsubscribed) })}</li>
            )}
          </ul>
        </>
      )}
      {invited === 0 && (
        <p class="headline">
          <b>{number(others)}</b> {others === 1 ? said.openly[0] : said.openly[1]}
        </p>
      )}
      <p>
        {rate !== null && <>{fill(said.rate, { share: percent(rate) })} </>}
        {standing(body, dayIn(timeZone, new Date()))}
      </p>
      {invited > 0 && others > 0 && <p>{fill(said.others, { people: counted(others, words.people) })}</p>}
      {body.promise === 'anonymous' && <p class="quiet">{said.anonymous}</p>}
    </div>
  )
}

/** Say how long it has been open, and how long it will be. */
function standing({ openedOn, closesOn, closed }: FieldworkBody, today: string): string {
  if (closed && closesOn !== null) return fill(said.closedOn, { day: nameOfDay(closesOn, language) })
  const day = daysBetween(openedOn, today) + 1
  if (closesOn === null) return fill(said.openSince, { n: day })
  const left = counted(daysBetween(today, closesOn), said.days)
  return fill(said.open, { n: day, day: nameOfDay(closesOn, language), left })
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
