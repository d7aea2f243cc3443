/** One mail to oneself, as those on the list will get it; what is sent by its link is stored nowhere. */
import { useId, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { TestBody, TestResult } from '#engine/wire-owner.ts'
import { languageNames } from '#engine/words/languages.ts'
import type { At } from '../at.ts'
import { Failed } from '../Failed.tsx'
import { readable } from '../names.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words.ts'
import type { Line } from './line.ts'
import { inviteWords } from './words.ts'

interface Props {
  readonly at: At
  /** Somebody on the list, whose role, language and attributes the mail takes. */
  readonly like: Line | undefined
}

export function TestMail({ at, like }: Props) {
  const { tryIt } = inviteWords
  const { owned, wave, index } = at
  const id = useId()
  const [address, setAddress] = useState(index.who.includes('@') ? index.who : '')
  const [role, setRole] = useState(like?.contact?.role ?? owned.roles[0] ?? '')
  const [language, setLanguage] = useState(like?.contact?.language ?? owned.languages[0] ?? 'en')
  const [issue, setIssue] = useState('')
  const [said, setSaid] = useState('')
  const { busy, failure, run } = useDeed<TestResult>()

  async function press(event: Event): Promise<void> {
    event.preventDefault()
    setSaid('')
    setIssue(/\S@\S+\.\S/.test(address) ? '' : tryIt.needsAddress)
    if (!/\S@\S+\.\S/.test(address)) return
    const attributes = like?.contact?.attributes ?? {}
    const body: TestBody = { address: address.trim(), role, language, attributes, wave }
    const outcome = await run(`/api/recipients/${owned.survey}/test`, body)
    if (outcome?.ok) setSaid(fill(tryIt.sent, { ...outcome.body }))
  }
  return (
    <form onSubmit={press} noValidate>
      <p>{tryIt.text}</p>
      <label for={`${id}-to`}>{tryIt.address}</label>
      <input
        id={`${id}-to`}
        type="email"
        autocomplete="email"
        value={address}
        aria-describedby={`${id}-issue`}
        aria-invalid={issue !== ''}
        onInput={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <p id={`${id}-issue`} class="issue" role="alert">
        {issue}
      </p>
      <div class="two">
        <div>
          <label for={`${id}-role`}>{tryIt.role}</label>
          <select
            id={`${id}-role`}
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value)}
          >
            {owned.roles.map((one) => (
              <option key={one} value={one}>
                {readable(one)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={`${id}-language`}>{tryIt.language}</label>
          <select
            id={`${id}-language`}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          >
            {owned.languages.map((one) => (
              <option key={one} value={one}>
                {languageNames[one as keyof typeof languageNames] ?? one}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="buttons">
        <button type="submit" class="plain" aria-disabled={busy}>
          {tryIt.send}
        </button>
      </p>
      <p role="status">{said}</p>
      {said !== '' && index.mail.mailer === 'mailbox' && <a href="/mailbox/">{words.mails.mailbox}</a>}
      <Failed failure={failure} />
    </form>
  )
}
