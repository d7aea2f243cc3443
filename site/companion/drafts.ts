/** Leaving with us what has been answered so far, for those who go on elsewhere by their link; only once somebody has touched the page. */
import type { DraftBody, DraftResult } from '#engine/wire.ts'
import type { Core, Said } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { lastMark, noteMark } from './mark.ts'
import type { CompanionWords } from './words.ts'

/** Milliseconds without a change before a draft is left with us. */
const pause = 2500

/**
 * Make the functions that leave drafts.
 *
 * @param newer called where something stands with us that this device does not know
 */
export function drafts(core: Core, words: CompanionWords, newer: () => void) {
  const { survey, role, language, version } = core.data
  const { promise, keepPartial } = survey
  const wanted = promise !== 'anonymous' && (core.token !== undefined || keepPartial === true)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What stands with us, as text. */
  let left = ''
  let held = true
  let onWay: Promise<Said> | undefined

  document.addEventListener('visibilitychange', () => document.hidden && void leave())
  addEventListener('online', changed)

  return {
    /** The form may have changed. */
    changed,
    /** Leave no draft until it is known what stands with us already. */
    hold(on: boolean): void {
      held = on
      if (!on) changed()
    },
    /** What stands with us, as a draft or sent, is what the form holds now. */
    isThere(): void {
      left = now()
    },
  }

  function changed(): void {
    say()
    clearTimeout(timer)
    timer = setTimeout(() => void leave(), pause)
  }

  function now(): string {
    return JSON.stringify([core.seen().answers, core.withhold()])
  }

  /** Say where the answers are kept that the form holds now. */
  function say(): void {
    find('.kept').textContent = core.token !== undefined && now() === left ? words['with-us'] : words.kept
  }

  async function leave(): Promise<void> {
    const text = now()
    if (!wanted || held || !core.wasTouched() || text === left || core.busy() || find('#survey').hidden)
      return
    // One after the other, so that an older one never arrives last; whoever leaves the page cannot wait.
    if (onWay && !document.hidden) return changed()
    onWay = put()
    const said = await onWay
    onWay = undefined
    if (said?.status === 409) newer()
    const { revision } = Object(said) as Partial<DraftResult>
    if (revision === undefined || find('#survey').hidden) return
    left = text
    noteMark(core, revision)
    say()
  }

  async function put(): Promise<Said> {
    const body: { [Field in keyof DraftBody]: DraftBody[Field] | undefined } = {
      survey: survey.id,
      role,
      language,
      version,
      answers: core.seen().answers,
      withhold: core.withhold(),
      token: core.token,
      base: lastMark(core),
    }
    const { said } = await core.post(`drafts/${core.sitting().first}`, body, 'PUT')
    return said
  }
}
