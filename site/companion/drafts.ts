/** Leaving with us what has been answered so far, for those who go on elsewhere by their link; only once somebody has touched the page. */
import type { DraftBody, DraftResult } from '#engine/wire.ts'
import type { Core } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { noteMark } from './link.ts'
import type { CompanionWords } from './words.ts'

/** Milliseconds without a change before a draft is left with us. */
const pause = 2500

/** Make the functions that leave drafts. */
export function drafts(core: Core, words: CompanionWords) {
  const { survey, role, language, version } = core.data
  const { promise, keepPartial } = survey
  const wanted = promise !== 'anonymous' && (core.token !== undefined || keepPartial === true)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What stands with us, as text. */
  let left = ''
  let held = true
  /** Under which id a draft was left last. */
  let id = ''
  let onWay: Promise<number | undefined> | undefined

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
    /** What stands with us is what the form holds now. */
    isThere(): void {
      left = now()
    },
    /** What the form holds was sent: no draft of it is needed, and one that is on its way must not stay behind it. */
    sent(part: boolean): void {
      left = now()
      if (!part) void onWay?.then(() => put({}))
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
    id = core.sitting().first
    onWay = put(core.seen().answers)
    const revision = await onWay
    onWay = undefined
    if (revision === undefined || find('#survey').hidden) return
    left = text
    noteMark(core, revision)
    say()
  }

  /** Leave answers; none take away what was left. Gives the draft's revision where it has arrived. */
  async function put(answers: DraftBody['answers']): Promise<number | undefined> {
    const body: { [Field in keyof DraftBody]: DraftBody[Field] | undefined } = {
      survey: survey.id,
      role,
      language,
      version,
      answers,
      withhold: core.withhold(),
      token: core.token,
    }
    const { said } = await core.post(`drafts/${id}`, body, 'PUT')
    return (said as Partial<DraftResult> | null)?.revision
  }
}
