/** Settling what was answered and never sent, once a wave has closed; touches nothing before. */
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import { closesOn, graceDays } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { idAfter } from '../access/response-id.ts'
import type { Definitions, Rules } from '../definitions.ts'
import type { PartialResponse, SavedDraft } from '../store/draft.ts'
import type { Store } from '../store/store.ts'
import { isSealed } from './publish.ts'

/** Drafts settled in one step: even if each fills twenty texts to their limit, they fit into a worker's memory. */
const draftsAStep = 100

const day = 86_400_000

/**
 * Delete the drafts of every wave that takes no more answers.
 *
 * Where the survey says so, they become partial responses first: those from before the close when it closes, so that
 * they are in what is published then, and later ones at the end of the days of grace. They take the place of what the
 * person had sent before. Doing it twice does it once.
 *
 * @param today the day in the programme's time zone
 */
export async function settle(store: Store, rules: Rules, today: string): Promise<void> {
  const { survey } = rules
  for (const wave of await store.draftWaves(survey.id)) {
    // A wave of open pages by which nothing has been sent is not known to the store.
    const known = await store.findWave(survey.id, wave)
    const closing = known ? known.closesOn : (closesOn(survey, wave, today, false) ?? null)
    if (isSealed({ closesOn: closing }, today)) await settleWave(store, rules, wave, endOfTime)
    else if (counts(survey) && closing !== null && today >= closing)
      await settleWave(store, rules, wave, closing)
  }
}

const endOfTime = '9999'

/** Settle the drafts of a wave that were received before a moment. */
async function settleWave(store: Store, rules: Rules, wave: string, before: string): Promise<void> {
  const { id } = rules.survey
  // Each chain is met once, so that those whose drafts are renewed meanwhile are left to the next run.
  for (let after = ''; ; ) {
    const drafts = await store.drafts(id, wave, before, after, draftsAStep)
    const last = drafts.at(-1)
    if (!last) break
    const read = drafts.map(({ chain, revision }) => ({ chain, revision }))
    const partial = await Promise.all(drafts.map((draft) => partialOf(rules, draft)))
    await store.settleDrafts(id, wave, read, partial.flat())
    after = last.chain
  }
}

/** Tell whether what was never sent counts in a survey. */
function counts({ keepPartial, promise }: Survey): boolean {
  return keepPartial === true && promise !== 'anonymous'
}

/** Make a response of a draft where the survey counts them, judged by the rules of today like any other. */
async function partialOf({ survey, version }: Rules, draft: SavedDraft): Promise<PartialResponse[]> {
  const { chain, revision, follows, ...own } = draft
  if (!counts(survey)) return []
  const judge = own.version === version ? survey : onceOffered(survey, own.role)
  const { answers } = fittingAnswers(judge, own.role, own.answers)
  if (Object.keys(answers).length === 0) return []
  // The first id of a sitting that has sent something is taken already.
  const id = follows === 0 ? own.id : await idAfter(own.id, follows)
  const idOfWave = await idAfter(own.id, `wave ${own.wave}`)
  return [{ response: { ...own, id, answers, state: 'partial' }, idOfWave, chain, revision, follows }]
}

/** Delete drafts of surveys that are no more, once nobody has written to them for as long as late answers are taken. */
export async function forgetDrafts(store: Store, { surveys }: Definitions, now: Date): Promise<void> {
  const before = new Date(now.getTime() - graceDays * day).toISOString()
  await store.dropForgotten([...surveys.keys()], before)
}
