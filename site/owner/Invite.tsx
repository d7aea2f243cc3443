/** Inviting people from a list: opened and judged in this browser, tried by oneself, and only then done. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { readContactColumns } from '#engine/contacts/columns.ts'
import type { ContactTerms } from '#engine/contacts/contact.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { Failure } from './ask.ts'
import type { SectionProps } from './at.ts'
import { Failed } from './Failed.tsx'
import { Bar } from './invite/Bar.tsx'
import { Columns } from './invite/Columns.tsx'
import { Drop } from './invite/Drop.tsx'
import { type JudgedList, judgeList } from './invite/judge-list.ts'
import { LinksHere } from './invite/LinksHere.tsx'
import { Open } from './invite/Open.tsx'
import { type ContactList, openList, type Unreadable } from './invite/open-list.ts'
import { SendHere } from './invite/SendHere.tsx'
import { TestMail } from './invite/TestMail.tsx'
import { Verdicts } from './invite/Verdicts.tsx'
import { inviteWords } from './invite/words.ts'
import { language, nameOfDay, titled } from './names.ts'
import { SectionHead } from './SectionHead.tsx'

interface Judging {
  readonly step: 'read' | 'check'
  readonly share: number
}

export function Invite({ at }: SectionProps) {
  const invite = inviteWords
  const { owned, wave, view } = at
  const [list, setList] = useState<ContactList>()
  const [problem, setProblem] = useState<Unreadable>()
  const [said, setSaid] = useState<ReadonlyMap<number, string>>(new Map())
  const [role, setRole] = useState('')
  const [judging, setJudging] = useState<Judging>()
  const [judged, setJudged] = useState<JudgedList>()
  const [failure, setFailure] = useState<Failure>()
  const stop = useRef(new AbortController())
  const terms: ContactTerms = useMemo(() => {
    const { roles, languages, attributes } = owned
    return { roles, languages, attributes, roleWords: view.roleWords }
  }, [owned, view])
  const columns = useMemo(() => list && readContactColumns(terms, list.header, said), [terms, list, said])
  useEffect(() => () => stop.current.abort(), [])

  const begun = owned.waves.find((one) => one.wave === wave)
  const title = titled(invite.title, wave)
  if (begun?.closed === true)
    return (
      <>
        <SectionHead section="invite" title={title} />
        <p>{fill(invite.closed, { day: nameOfDay(begun.closesOn ?? '', language) })}</p>
      </>
    )
  const complete =
    columns !== undefined &&
    columns.mistakes.length === 0 &&
    columns.missing.every((field) => field === 'role' && role !== '')

  /** What was found by other columns, or in another list, holds no more. */
  function forget(): void {
    stop.current.abort()
    stop.current = new AbortController()
    setJudging(undefined)
    setJudged(undefined)
    setFailure(undefined)
  }
  async function open(file: File): Promise<void> {
    const opened = await openList(file)
    setProblem('problem' in opened ? opened.problem : undefined)
    if ('problem' in opened) return
    forget()
    setSaid(new Map())
    setRole('')
    setList(opened.list)
  }
  async function judge(): Promise<void> {
    if (!list || !columns) return
    forget()
    const { signal } = stop.current
    setJudging({ step: 'read', share: 0 })
    const fixed = columns.missing.includes('role') ? role : undefined
    const asking = { survey: owned.survey, wave, terms, list, targets: columns.targets, role: fixed }
    const outcome = await judgeList(
      asking,
      (step, share) => !signal.aborted && setJudging({ step, share }),
      signal,
    )
    if (signal.aborted || !outcome) return
    setJudging(undefined)
    if (outcome.ok) setJudged(outcome.body)
    else setFailure(outcome)
  }
  return (
    <>
      <SectionHead section="invite" title={title} />
      <p class="quiet">{invite.keep[owned.keep]}</p>
      <h3>{invite.steps.list}</h3>
      <Drop
        label={list ? invite.another : invite.drop}
        hint={invite.dropHint}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        choose={open}
      />
      <div role="alert" class="nothing">
        {problem && <p class="issue">{invite.unreadable[problem]}</p>}
      </div>
      <p role="status">{list && fill(invite.opened, { name: list.name })}</p>
      {list && columns && (
        <>
          <h3>{invite.steps.columns}</h3>
          <Columns
            list={list}
            columns={columns}
            terms={terms}
            role={role}
            say={(place, target) => {
              forget()
              setSaid(new Map([...said, [place, target]]))
            }}
            sayRole={(next) => {
              forget()
              setRole(next)
            }}
          />
          <h3>{invite.steps.check}</h3>
          <p class="quiet">{invite.checkText}</p>
          {!judging && (
            <p class="buttons">
              <button type="button" class={judged ? 'plain' : undefined} disabled={!complete} onClick={judge}>
                {judged ? invite.checkAgain : invite.check}
              </button>
            </p>
          )}
          {judging && <Bar label={invite.judging[judging.step]} share={judging.share} />}
          <p role="status" class="hidden-visually">
            {judged ? invite.judged : ''}
          </p>
          <Failed failure={failure} retry={judge} />
        </>
      )}
      {judged && (
        <>
          <Verdicts lines={judged.lines} roles={owned.roles} survey={owned.survey} />
          {owned.keep === 'here' && (
            <>
              <h3>{invite.steps.try}</h3>
              <TestMail at={at} like={judged.lines.find(({ fate }) => fate === 'invite')} />
            </>
          )}
          <h3>{owned.keep === 'here' ? invite.steps.send : invite.steps.links}</h3>
          {owned.keep === 'here' ? (
            <SendHere key={String(judged.lines.length)} at={at} judged={judged} />
          ) : (
            <LinksHere at={at} judged={judged} />
          )}
        </>
      )}
      <Open at={at} />
    </>
  )
}
