/** What makes answering kinder, fetched once the page is there: checks while going on, sending later, resuming elsewhere. Nothing waits for it. */
import type { Companion, Core } from '../respondent/core.ts'
import { textOf } from '../respondent/sent-text.ts'
import { prepareAloud } from './aloud.ts'
import { addComfort } from './comfort.ts'
import { offerSharing } from './device.ts'
import { drafts } from './drafts.ts'
import { clearIssues, showIssues } from './issues.ts'
import { followLink } from './link.ts'
import { noteMark } from './mark.ts'
import { outbox } from './outbox.ts'
import { rankByHand } from './rank.ts'
import { letTakeBack } from './take-back.ts'
import { askAfresh, softLeft, wrongOn } from './validate.ts'
import { followWindows } from './windows.ts'
import type { CompanionWords } from './words.ts'

/** Put in by the build. */
declare const companionWords: CompanionWords

/** Join the page's own script. */
export function join(core: Core): Companion {
  const words = companionWords
  prepareAloud()
  const { form, data } = core
  const waiting = outbox(core, words)
  const left = drafts(core, words, () => askLink())
  const redraw = rankByHand(words)
  const isEmpty = () => Object.keys(core.seen().answers).length === 0
  // Answers that came with the page stand on it alone where the device keeps none.
  let unsent = !core.hasFirst()
  letTakeBack(form, core.hasFirst() ? form.querySelectorAll<HTMLInputElement>(':checked') : [])
  addComfort(form)
  offerSharing(core, words, () => (unsent && !isEmpty()) || waiting.mayLose(), waiting.takeAlong)
  followWindows(core, words, redraw, () => askLink())
  const askLink = followLink(
    core,
    words,
    (there) => {
      if (there) left.isThere()
      left.hold(there === undefined)
      redraw()
    },
    waiting.drop,
  )
  return {
    mayLeave(here, answers) {
      const issues = wrongOn(here, data.role, answers)
      const wrong = issues.length > 0
      const told = wrong ? issues : softLeft(here, data.role, answers)
      clearIssues()
      if (told.length > 0) showIssues(told, words.issue, wrong ? words.issues : words.soft)
      return told.length === 0
    },
    tell: (issues, nothing) => showIssues(issues, words.issue, nothing ? words.nothing : words.issues),
    failed: waiting.failed,
    stored(sent) {
      unsent = textOf(core.seen().answers, core.withhold(), sent.part) !== core.sitting().text
      noteMark(core, sent.body.id)
      if (!unsent) left.isThere()
      waiting.stored(sent)
      if (sent.part) askLink()
      // On an open page somebody else may come next.
      if (core.token === undefined) askAfresh()
    },
    changed() {
      unsent = true
      left.changed()
      redraw()
    },
  }
}
