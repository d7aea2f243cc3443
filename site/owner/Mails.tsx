/** By what mails go out, what waits and what failed; and telling those who answered what came of it. */
import { fill } from '#engine/logic/pipe.ts'
import type { SectionProps } from './at.ts'
import { Feedback } from './Feedback.tsx'
import { counted, nameOfMoment } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { words } from './words.ts'

export function Mails({ at }: SectionProps) {
  const { mails } = words
  const { index, owned } = at
  const { mailer, missing, due, failed, nextAt } = index.mail
  return (
    <>
      <SectionHead section="mails" />
      {owned.keep === 'owner' && <p class="notice">{mails.keptByOwner}</p>}
      {missing !== null && <p class="notice grave">{missing}</p>}
      <dl class="facts">
        <dt>{mails.by}</dt>
        <dd>{mailer === null ? mails.nothing : mails.mailer[mailer]}</dd>
        <dt>{mails.waiting}</dt>
        <dd>
          {counted(due, mails.count)}
          {nextAt !== null && `, ${fill(mails.next, { moment: nameOfMoment(nextAt) })}`}
        </dd>
        <dt>{mails.failed}</dt>
        <dd>{counted(failed, mails.count)}</dd>
      </dl>
      <p class="quiet">
        {mails.ofAll}
        {mailer === 'smtp' && ` ${mails.morning}`}
      </p>
      {failed > 0 && <p>{mails.failedText}</p>}
      <p class="buttons">
        <button type="button" class="plain" onClick={at.again}>
          {mails.look}
        </button>
        {mailer === 'mailbox' && <a href="/mailbox/">{mails.mailbox}</a>}
      </p>
      {owned.keep === 'here' && <Feedback at={at} />}
    </>
  )
}
