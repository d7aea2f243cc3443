/** Taking a first answer that was sent alone by a link: over what the link has sent and drafted, never in the place of all that. */
import { type Answers, isRowMap } from '#engine/answers/answer.ts'
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import { draftOf, incomingOf, isReachable, type Respondent, type Sent } from '../access/respondent.ts'
import type { Draft, SavedDraft } from '../store/draft.ts'
import type { Incoming, Logged, Store } from '../store/store.ts'

/** Put a first answer into the log, laid over what its link has sent; a draft that stands there gets it, too, and stays. */
export async function takePart(
  store: Store,
  respondent: Respondent,
  linkHash: string,
  sent: Sent,
): ReturnType<Store['accept']> {
  const { survey, wave } = respondent
  const { response, draft } = await store.readOwn(survey.id, wave, linkHash)
  const state = await store.accept(
    response ? responseOver(respondent, sent, response) : incomingOf(respondent, sent),
  )
  // Saved once more it follows the response, which would else have taken its place.
  if (draft && state !== 'known') await store.saveDraft(draftOver(respondent, sent, draft), sent.id)
  return state
}

function responseOver(respondent: Respondent, sent: Sent, own: Logged): Incoming {
  const { role, ...laid } = laidOver(respondent, sent, own)
  return incomingOf(inRole(respondent, role), { ...sent, ...laid, part: own.state === 'partial' })
}

function draftOver(
  respondent: Respondent,
  { id: _, part: __, replaces: ___, ...given }: Sent,
  own: SavedDraft,
): Draft {
  const { role, ...laid } = laidOver(respondent, given, own)
  return draftOf(inRole(respondent, role), { ...given, ...laid, id: own.id })
}

type Own = Pick<Logged, 'role' | 'language' | 'version' | 'answers' | 'withhold' | 'seconds'>

/** Lay what was given over what stands there; conditions are judged again, and whoever wished to be unnamed stays so. */
function laidOver(respondent: Respondent, given: Omit<Sent, 'id'>, own: Own): Own {
  const { survey, version: today } = respondent
  const fitting = (role: string, answers: Answers, version: string) =>
    fittingAnswers(
      version === today ? survey : onceOffered(survey, role),
      role,
      answers,
      isReachable(respondent),
    ).answers
  const stays =
    survey.roles.includes(own.role) &&
    holdsAll(fitting(own.role, given.answers, given.version), given.answers)
  const role = stays ? own.role : respondent.role
  const version = own.version === today ? given.version : own.version
  return {
    role,
    version,
    language: own.language,
    answers: fitting(role, merged(own.answers, given.answers), version),
    withhold: own.withhold || given.withhold,
    seconds: Math.max(own.seconds, given.seconds),
  }
}

/** Put answers over others, those of a battery row by row. */
function merged(under: Answers, over: Answers): Answers {
  const all: Record<string, Answers[string]> = { ...under }
  for (const [id, answer] of Object.entries(over)) {
    const before = under[id]
    all[id] = isRowMap(answer) && isRowMap(before) ? { ...before, ...answer } : answer
  }
  return all
}

/** Tell whether answers hold each of others, row by row. */
function holdsAll(answers: Answers, others: Answers): boolean {
  return Object.entries(others).every(([id, answer]) => {
    const held = answers[id]
    if (!isRowMap(answer)) return held !== undefined
    return isRowMap(held) && Object.keys(answer).every((row) => Object.hasOwn(held, row))
  })
}

/** Let somebody answer in a role; the list's is noted where it is another. */
function inRole({ listedRole, ...respondent }: Respondent, role: string): Respondent {
  const listed = listedRole ?? respondent.role
  return { ...respondent, role, ...(listed === role ? {} : { listedRole: listed }) }
}
