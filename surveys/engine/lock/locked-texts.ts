/** Giving the texts that were deployed, for whoever compares or shows them; compares nothing. */
import type { QuestionWords, RoleGroup, SurveyWords, Wording } from '../model.ts'
import { entryOf, type LockedPart, type LockedQuestion, type LockedSurvey, type LockedTexts } from './lock.ts'

/**
 * List the texts of one language that are deployed now, by the keys that a file's texts have.
 *
 * Words that a whole group shares are found under the group's name as well.
 *
 * @example lockedTexts(lock.surveys.customers, 'de', survey.groups).get('care.listen as buyer')
 */
export function lockedTexts(
  locked: LockedSurvey,
  language: string,
  groups: readonly RoleGroup[] = [],
): ReadonlyMap<string, string> {
  return gathered(locked, groups, ({ texts }) => entryOf(texts, language))
}

/**
 * List what the originals said when their translations into a language were made, by the same keys.
 *
 * @example translatedTexts(lock.surveys.customers, 'de').get('refer') // 'Would you refer us?'
 */
export function translatedTexts(
  locked: LockedSurvey,
  language: string,
  groups: readonly RoleGroup[] = [],
): ReadonlyMap<string, string> {
  return gathered(locked, groups, ({ texts, sources = {} }) => ({
    ...entryOf(texts, locked.language),
    ...entryOf(sources, language),
  }))
}

/** Gather the texts of what is deployed now. */
function gathered(
  locked: LockedSurvey,
  groups: readonly RoleGroup[],
  said: (part: LockedPart) => Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, string> {
  const live = <T extends LockedPart>(parts: Readonly<Record<string, T>>) =>
    Object.values(parts).filter(({ retired }) => !retired)
  const questions = live(locked.questions)
  const parts = [
    locked,
    ...live(locked.roles),
    ...questions,
    ...questions.flatMap(({ rows, options }) => [...live(rows), ...live(options)]),
  ]
  const texts = new Map(parts.flatMap((part) => Object.entries(said(part) ?? {})))
  for (const [key, text] of [...texts]) {
    const [, subject, role] = /^(.*) as (\S+)$/.exec(key) ?? []
    for (const { id, roles } of role === undefined ? [] : groups)
      if (roles.every((each) => texts.get(`${subject} as ${each}`) === text))
        texts.set(`${subject} as ${id}`, text)
  }
  return texts
}

/**
 * Add to a survey's words those of what is asked no more, and names of roles that are gone, so that results can name them.
 *
 * A language that came later has them in the survey's own.
 *
 * @example retiredWords(words, 'de', lock.surveys.customers).questions['refer-why']?.title.text
 */
export function retiredWords(
  words: SurveyWords,
  language: string,
  locked: LockedSurvey | undefined,
): SurveyWords {
  if (!locked) return words
  const spoken = (texts: LockedTexts) => entryOf(texts, language) ?? entryOf(texts, locked.language) ?? {}
  const questions = { ...words.questions }
  for (const [id, question] of Object.entries(locked.questions)) {
    const known = entryOf(words.questions, id)
    const was = questionWords(id, question, spoken)
    questions[id] = known
      ? { ...known, rows: { ...was.rows, ...known.rows }, options: { ...was.options, ...known.options } }
      : was
  }
  const names = Object.entries(locked.roles).flatMap(([id, { texts }]) => {
    const name = Object.hasOwn(words.roles, id) ? undefined : entryOf(spoken(texts), `name ${id}`)
    return name === undefined ? [] : [[id, name]]
  })
  return { ...words, names: { ...Object.fromEntries(names), ...words.names }, questions }
}

function questionWords(
  id: string,
  { texts, rows, options }: LockedQuestion,
  spoken: (texts: LockedTexts) => Readonly<Record<string, string>>,
): QuestionWords {
  const own = spoken(texts)
  const low = entryOf(own, `${id} low`)
  const high = entryOf(own, `${id} high`)
  const points = Object.entries(own).flatMap(([key, name]) =>
    key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), name]] : [],
  )
  const items = (of: LockedQuestion['rows']) =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([item]) => item !== 'other')
        .map(([item, part]) => [item, wording(`${id}.${item}`, spoken(part.texts))]),
    )
  return {
    title: wording(id, own),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    rows: items(rows),
    options: items(options),
    points: Object.fromEntries(points),
  }
}

function wording(key: string, texts: Readonly<Record<string, string>>): Wording {
  const as = Object.entries(texts).flatMap(([own, text]) =>
    own.startsWith(`${key} as `) ? [[own.slice(key.length + 4), text]] : [],
  )
  const text = entryOf(texts, key) ?? key
  return as.length > 0 ? { text, as: Object.fromEntries(as) } : { text }
}
