/** What the personal link knows: whom it is for, until when, and what was answered by it, perhaps on another device; overwrites nothing that was answered here. */
import type { Response } from '#engine/answers/answer.ts'
import { toFields } from '#engine/answers/to-fields.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { LinkBody, LinkResult, Mark, OwnAnswers } from '#engine/wire.ts'
import { localeOf } from '#engine/words/languages.ts'
import type { Core } from '../respondent/core.ts'
import { find, findAll } from '../respondent/elements.ts'
import { mayPass } from '../respondent/send.ts'
import { isPart } from '../respondent/sent-text.ts'
import { queryOf } from '../respondent/token.ts'
import { isMarked, noteMark } from './mark.ts'
import { notice } from './notice.ts'
import type { CompanionWords } from './words.ts'

/** What stands with us; a draft is known by the sitting that left it as well. */
type Own = OwnAnswers & { readonly mark: Mark; readonly sitting?: string }

/** Milliseconds until a link is asked for again that could not be. */
const pause = 20_000

/**
 * Ask what the link knows, and show it; again whenever somebody comes back to the page, perhaps from another device.
 *
 * @returns what asks again
 * @param known told whether the form holds what stands with us; nothing while that is not known, or something else stands there
 * @param taken called when somebody takes what stands with us in the place of what was here
 */
export function followLink(
  core: Core,
  words: CompanionWords,
  known: (there: boolean | undefined) => void,
  taken: () => void,
): () => void {
  const { token, data, place } = core
  if (token === undefined) {
    known(false)
    return () => {}
  }
  let underWay = false
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let withdraw = () => {}
  /** Thank, and offer to change the answers while that is possible. */
  let thank = () => {}
  addEventListener('online', () => void ask())
  document.addEventListener('visibilitychange', () => document.hidden || void ask())
  void ask()
  return () => void ask()

  async function ask(): Promise<void> {
    again = underWay
    if (underWay) return
    underWay = true
    known(undefined)
    const asked: LinkBody = { survey: data.survey.id, token: token as string }
    const { said } = await core.post('link', asked)
    underWay = false
    // What was told may be older than what was asked for since.
    if (again) void ask()
    const link = Object(said) as Partial<LinkResult>
    if (said?.status === 403) notice(words.unknown)
    clearTimeout(timer)
    if (link.state === undefined) {
      if (mayPass(said)) timer = setTimeout(() => void ask(), pause)
      return
    }
    fillIn(link.texts)
    sayUntil(link.closesOn, words.until, data.language)
    const told = {
      spent: words.spent,
      closed: words.isClosed,
      declined: words.declined,
      'passed-on': words['passed-on'],
      open: undefined,
      answered: undefined,
    }[link.state]
    withdraw()
    if (link.test) {
      // Nothing is left with us of a trial, so nothing stands there to be compared.
      notice(words.trial)
      return
    }
    compare(link)
    // Whoever is thanked for their answers need not be told that they were sent; but that they stand, now.
    if (told && (link.state === 'closed' || !find('#survey').hidden)) notice(told)
  }

  /** Bring together what stands with us and what stands here. */
  function compare({ state, draft, response }: Partial<LinkResult>): void {
    thank = () => core.thank(state !== 'closed')
    const here = fieldsNow()
    const thanked = find('#survey').hidden
    const own: Own | undefined = draft
      ? { ...draft, mark: draft.revision, sitting: draft.id }
      : response && { ...response, mark: response.id }
    if (!own) known(here.length === 0)
    else if (!draft && own.role !== data.role) lead(own)
    else if (isSame(own)) {
      noteMark(core, own.mark)
      if (thanked) thank()
      known(true)
    } else if (thanked) holdBeneath(own, here)
    else bring(own, here, draft ? undefined : response?.state)
  }

  /** What was just sent in this window is thanked for already, and the form may hold later words than ours. */
  function holdBeneath(own: Own, here: Fields): void {
    if (here.length === 0) {
      hold(own, [])
      thank()
    }
    known(here.length === 0)
  }

  /** Lead to the page of the role that was answered: this one lacks its questions, and must not take its place unasked. */
  function lead({ role, mark }: Own): void {
    if (find('#survey').hidden) return
    withdraw = notice(words.newer, words.take, () => {
      const address = location.pathname.replace(`/${data.role}/`, `/${role}/`)
      location.assign(`${address}${queryOf(token)}#own`)
    })
    // Who answers here all the same was told, and goes before it.
    if (core.wasTouched()) noteMark(core, mark)
    known(core.wasTouched() ? false : undefined)
  }

  /** Show what stands with us, or offer to, where something else stands here. */
  function bring(own: Own, here: Fields, sent: Response['state'] | undefined): void {
    if (core.read(place) !== null || (here.length > 0 && core.wasTouched())) {
      if (isKnown(own)) {
        // After a first answer alone, what its link had sent before belongs to what is here.
        const lacking = beneath(toFields(data.survey, data.role, own.answers), here)
        if (lacking.length > 0 && isPart(core.sitting().text)) {
          hold(own, here)
          core.keep()
        }
        known(false)
        return
      }
      withdraw = notice(words.newer, words.take, () => {
        taken()
        // Answers in another role say nothing of what that one is not asked.
        hold(own, [], own.role === data.role ? [] : fieldsNow())
        core.keep()
        known(true)
      })
      return
    }
    hold(own, here)
    if (!sent) core.keep()
    // Whoever has sent a first answer alone has the rest before them, and who comes from `/mine/` wants to see it all.
    else if (sent === 'complete' && !core.hasFirst() && location.hash !== '#own') thank()
    else notice(words.answered)
    known(here.length === 0)
  }

  function isSame(own: Own): boolean {
    const one = toFields(data.survey, data.role, own.answers)
    const order = (fields: readonly unknown[]) => fields.map(String).sort().join('\n')
    return order(one) === order(fieldsNow()) && own.withhold === core.withhold()
  }

  /** Tell whether it was left or sent from here; from now on this device knows it, and may put something else in its place. */
  function isKnown({ mark, sitting }: Own): boolean {
    const isOurs = isMarked(core, mark) || (sitting !== undefined && isMarked(core, sitting))
    if (isOurs) noteMark(core, mark)
    return isOurs
  }

  /** Put answers into the form, over some that stand there and beneath others. */
  function hold(own: Own, over: Fields, under: Fields = []): void {
    const theirs = beneath(toFields(data.survey, data.role, own.answers), over)
    const all = [...beneath(under, [...theirs, ...over]), ...theirs, ...over]
    core.fill([...all, ...(own.withhold ? [['_withhold', 'yes']] : [])])
    noteMark(core, own.mark)
  }

  function fieldsNow(): Fields {
    return toFields(data.survey, data.role, core.seen().answers)
  }
}

type Fields = ReturnType<typeof toFields>

/** Leave out of fields what others answer. */
function beneath(fields: Fields, over: Fields): Fields {
  const itemOf = (name: string) => name.replace(/~.*/, '')
  const names = new Set(over.map(([name]) => itemOf(name)))
  return fields.filter(([name]) => !names.has(itemOf(name)))
}

/** Put in what is known of the person where the words leave room for it. */
function fillIn(texts: LinkResult['texts'] = {}): void {
  for (const place of findAll('[data-of]'))
    place.textContent = texts[place.dataset.of as string]?.trim() || place.textContent
}

/** Say the last day on which answers are taken. */
function sayUntil(closesOn: string | null | undefined, words: string, language: string): void {
  if (!closesOn) return
  const last = new Date(Date.parse(closesOn) - 86_400_000)
  const date = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(last)
  find('.until').textContent = fill(words, { date })
}
