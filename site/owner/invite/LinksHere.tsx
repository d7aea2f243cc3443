/** Inviting where the addresses stay with the owner: a key to keep, links to send, and a note that they were sent. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { Failure } from '../ask.ts'
import type { At } from '../at.ts'
import { Confirm } from '../Confirm.tsx'
import { Failed } from '../Failed.tsx'
import { counted } from '../names.ts'
import { words } from '../words.ts'
import { Bar } from './Bar.tsx'
import { download } from './download.ts'
import type { JudgedList } from './judge-list.ts'
import { keyLength, linksFile, type Made, makeLinks, noteSent, type OwnLinks } from './own-links.ts'
import { useHeldPage } from './use-held-page.ts'
import { inviteWords } from './words.ts'

interface Props {
  readonly at: At
  readonly judged: JudgedList
}

export function LinksHere({ at, judged }: Props) {
  const { own: said, sending } = inviteWords
  const { owned, wave, index } = at
  const [key, setKey] = useState<Uint8Array<ArrayBuffer>>()
  const [brought, setBrought] = useState(false)
  const [issue, setIssue] = useState('')
  const [share, setShare] = useState<number>()
  const [made, setMade] = useState<Made>()
  const [saved, setSaved] = useState(false)
  const [noted, setNoted] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const stop = useRef(new AbortController())
  const begun = useRef(new Set<string>())
  useHeldPage(share !== undefined || (made !== undefined && !saved), at.hold)
  useEffect(() => () => stop.current.abort(), [])
  // Whoever was invited before has the same link again only by the same key.
  const lines = judged.lines.filter(({ fate }) => fate === 'invite' || (brought && fate === 'invited'))
  const people = counted(lines.length, words.people)
  const links: OwnLinks | undefined = key && {
    survey: owned.survey,
    wave,
    roles: owned.roles,
    languages: owned.languages,
    attributes: owned.attributes,
    anonymous: owned.promise === 'anonymous',
    site: index.site,
    key,
    begun: begun.current,
  }

  function saveKey(): void {
    const fresh = key ?? crypto.getRandomValues(new Uint8Array(keyLength))
    setKey(fresh)
    download('links.key', [fresh], 'application/octet-stream')
  }
  async function bringKey(file: File | undefined): Promise<void> {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const fits = bytes.length === keyLength
    setIssue(fits ? '' : fill(said.noKey, { name: file.name, n: keyLength }))
    if (!fits) return
    setKey(bytes)
    setBrought(true)
  }
  async function make(): Promise<void> {
    if (!links) return
    setShare(0)
    const result = await makeLinks(links, lines, setShare, stop.current.signal)
    setShare(undefined)
    setFailure(result.failure)
    if (result.failure === undefined) setMade(result)
    at.again()
  }
  async function note(): Promise<void> {
    if (!links || !made) return
    const failed = await noteSent(links, made.linked, stop.current.signal)
    setFailure(failed)
    setNoted(failed === undefined)
  }
  return (
    <>
      <p>{said.text}</p>
      <h4>{said.keyTitle}</h4>
      <p>{said.keyText}</p>
      <p class="buttons">
        <button type="button" class={key ? 'plain' : undefined} onClick={saveKey}>
          {said.saveKey}
        </button>
      </p>
      <label class="file" for="links-key">
        {said.bringKey}
      </label>
      <input
        id="links-key"
        type="file"
        accept=".key"
        aria-describedby="links-key-issue"
        onChange={({ currentTarget }) => bringKey(currentTarget.files?.[0])}
      />
      <p id="links-key-issue" class="issue" role="alert">
        {issue}
      </p>
      <p role="status">{key && (brought ? said.keyBrought : said.keyMade)}</p>
      {key && !made && lines.length === 0 && <p>{sending.nobody}</p>}
      {key && !made && lines.length > 0 && share === undefined && (
        <Confirm
          ask={fill(sending.ask, { people })}
          question={fill(sending.question, { people })}
          yes={fill(sending.yes, { people })}
          busy={false}
          act={() => {
            make()
          }}
        >
          <p>{said.means}</p>
        </Confirm>
      )}
      {share !== undefined && <Bar label={fill(sending.running, { people })} share={share} />}
      <div role="status">
        {made && (
          <p>
            <b>{fill(sending.done, { people: counted(made.linked.length, words.people) })}</b>{' '}
            {made.refused.length > 0 &&
              fill(said.refused, { people: counted(made.refused.length, words.people) })}
          </p>
        )}
      </div>
      {links && made && (
        <>
          <h4>{said.linksTitle}</h4>
          <p>{said.linksText}</p>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                download('links.csv', linksFile(links, made.linked))
                setSaved(true)
              }}
            >
              {said.saveLinks}
            </button>
          </p>
          <h4>{said.sentTitle}</h4>
          <p>{said.sentText}</p>
          <p class="buttons">
            <button type="button" class="plain" onClick={note}>
              {said.note}
            </button>
            <span role="status" class="done">
              {noted ? said.noted : ''}
            </span>
          </p>
        </>
      )}
      <Failed failure={failure} retry={made ? note : make} />
      <p class="quiet">
        {said.command} <code>{fill(inviteWords.commandLine, { survey: owned.survey, wave })}</code>
      </p>
    </>
  )
}
