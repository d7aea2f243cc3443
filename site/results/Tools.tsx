/** What can be done with the page: a link to exactly these figures, one page to print; changes no figure. */
import { useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { ResultsBody } from '#engine/wire.ts'
import { isolated } from '#engine/words/languages.ts'
import { type Choice, choiceQuery } from './address.ts'
import { keepPublication } from './keep-publication.ts'
import { nameOfMoment } from './names.ts'
import { useSpoken } from './spoken.ts'

interface Props {
  readonly body: ResultsBody
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
  /** Where these figures are frozen: show the latest instead. */
  readonly latest: (() => void) | undefined
}

export function Tools({ body, choice, choose, latest }: Props) {
  const { chrome, language } = useSpoken()
  /** What came of copying, and which address it was about: another choice has not been copied. */
  const [copied, setCopied] = useState({ of: '', said: '' })
  const { number, publishedAt, wave } = body
  if (number === null || publishedAt === null) return null
  const { filter } = chrome
  const frozen: Choice = { ...choice, wave, number: String(number) }
  const address = location.origin + location.pathname + choiceQuery(frozen)
  const copy = async () => {
    const kept = wave !== null && (await keepPublication(body.survey, { wave, number }))
    setCopied({ of: address, said: kept ? await copyLink() : filter['not-kept'] })
  }
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(address)
      return filter.copied
    } catch {
      // Where copying is not allowed, the link itself stands there to be taken.
      return address
    }
  }
  return (
    <div class="tools">
      {latest && (
        <p class="notice">
          {fill(filter.frozen, isolated({ moment: nameOfMoment(publishedAt, language) }, language))}{' '}
          <button type="button" class="plain" onClick={latest}>
            {filter.latest}
          </button>
        </p>
      )}
      <button type="button" class="plain" onClick={copy}>
        {filter.copy}
      </button>
      <button type="button" class="plain" onClick={() => choose({ ...choice, brief: !choice.brief })}>
        {choice.brief ? filter.full : filter.brief}
      </button>
      <button type="button" class="plain" onClick={() => print()}>
        {filter.print}
      </button>
      <p role="status" class="copied">
        {copied.of === address && copied.said}
      </p>
    </div>
  )
}
