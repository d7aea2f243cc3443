/** Inviting for good, where the worker keeps the addresses and sends: asked for twice, gone on with where it stopped. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { At } from '../at.ts'
import { Confirm } from '../Confirm.tsx'
import { Failed } from '../Failed.tsx'
import { counted, language, nameOfDay, number } from '../names.ts'
import { words } from '../words.ts'
import { Bar } from './Bar.tsx'
import type { JudgedList } from './judge-list.ts'
import { nothingYet, type Uploaded, upload } from './upload.ts'
import { useHeldPage } from './use-held-page.ts'
import { inviteWords } from './words.ts'

interface Props {
  readonly at: At
  readonly judged: JudgedList
}

export function SendHere({ at, judged }: Props) {
  const { sending } = inviteWords
  const { owned, wave, index } = at
  const lines = judged.lines.filter(({ fate }) => fate === 'invite')
  const [running, setRunning] = useState(false)
  const [so, setSo] = useState<Uploaded>(nothingYet)
  const stop = useRef(new AbortController())
  useHeldPage(running, at.hold)
  useEffect(() => () => stop.current.abort(), [])

  async function run(): Promise<void> {
    setRunning(true)
    setSo(await upload(owned.survey, wave, lines, so, setSo, stop.current.signal))
    setRunning(false)
    at.again()
  }
  const people = counted(lines.length, words.people)
  const over = !running && so.done >= lines.length
  if (lines.length === 0) return <p>{sending.nobody}</p>
  return (
    <>
      {index.mail.missing !== null && <p class="notice grave">{`${index.mail.missing} ${sending.waits}`}</p>}
      {running && <Bar label={fill(sending.running, { people })} share={so.done / lines.length} />}
      {running && <p class="quiet">{sending.leave}</p>}
      {!running && !over && (
        <Confirm
          ask={fill(so.done > 0 ? sending.goOn : sending.ask, { people })}
          question={fill(sending.question, { people })}
          yes={fill(sending.yes, { people })}
          busy={running}
          act={() => {
            run()
          }}
        >
          <p>{whenOf(at, lines.length)}</p>
          <p>{remindersOf(at, judged.closesOn)}</p>
          <p>{sending.once}</p>
        </Confirm>
      )}
      <div role="status">
        {over && (
          <div class="notice">
            <p>
              <b>{fill(sending.done, { people: counted(so.added + so.known, words.people) })}</b>{' '}
              {index.mail.missing === null ? sending.doneText : sending.doneWaits}
            </p>
            {so.known > 0 && <p>{fill(sending.known, { people: counted(so.known, words.people) })}</p>}
          </div>
        )}
      </div>
      {so.refused.length > 0 && (
        <>
          <p>{fill(sending.refused, { people: counted(so.refused.length, words.people) })}</p>
          <ul class="examples">
            {so.refused.slice(0, 5).map(({ line, verdict }) => (
              <li key={line.number}>
                {fill(inviteWords.row, { n: line.number })} · {line.contact?.to} · {inviteWords.fate[verdict]}
              </li>
            ))}
          </ul>
        </>
      )}
      {so.failure && (
        <>
          <Failed failure={so.failure} retry={run} />
          <p>{fill(sending.stopped, { done: number(so.done), all: number(lines.length) })}</p>
        </>
      )}
    </>
  )
}

/** When mails go out: as many a minute as the programme says, and not at night. */
function whenOf({ index: { mail } }: At, count: number): string {
  const minutes = Math.ceil(count / mail.aMinute)
  const { quiet } = mail
  return fill(inviteWords.sending.when, { minutes: counted(minutes, inviteWords.sending.minutes), ...quiet })
}

function remindersOf({ owned: { reminders, remindAfterDays } }: At, closesOn: string | null): string {
  const { sending } = inviteWords
  const until = closesOn === null ? '' : ` ${fill(sending.closes, { day: nameOfDay(closesOn, language) })}`
  if (reminders === 0) return `${sending.noReminder}${until}`
  return `${fill(sending.reminder, { times: counted(reminders, sending.times), days: counted(remindAfterDays, sending.days) })}${until}`
}
