/** Writing down one survey as the lock keeps it, rules and words; knows nothing of what was deployed before. */
import { allQuestions } from '../logic/questions.ts'
import type { Question, QuestionWords, RoleGroup, Survey, SurveyWords, Wording } from '../model.ts'
import type { Text } from '../parse/source.ts'
import { measureBreaks } from './deployed-breaks.ts'
import { entryOf, type LockedQuestion, type LockedSurvey, type LockedTexts } from './lock.ts'
import { lockRules } from './lock-question.ts'

/** A survey's words in one language: as they are shown, placeholders unfilled, and as they were written. */
export interface SpokenWords {
  readonly words: SurveyWords
  readonly texts: readonly Text[]
}

/** A survey as it is deployed, by language. */
export interface Deployable {
  readonly survey: Survey
  readonly spoken: Readonly<Record<string, SpokenWords>>
}

/**
 * Write down a survey.
 *
 * @example lockSurvey({ survey, spoken: { en: { words, texts } } }).questions.refer?.texts.en?.refer
 */
export function lockSurvey({ survey, spoken }: Deployable): LockedSurvey {
  const languages = Object.entries(spoken)
  const roleNames = new Set(survey.roles.map((role) => `name ${role}`))
  const perLanguage = (
    give: (said: SpokenWords, language: string) => Readonly<Record<string, string>>,
  ): LockedTexts =>
    Object.fromEntries(
      languages
        .map(([language, said]) => [language, give(said, language)])
        .filter(([, texts]) => !isEmpty(texts)),
    )
  const help = new Map(
    languages.map(([language, { texts }]) => [
      language,
      Map.groupBy(
        texts.filter(({ kind }) => kind === 'help'),
        ({ question }) => question,
      ),
    ]),
  )
  const lockOne = (question: Question): LockedQuestion => {
    const { id } = question
    const rules = lockRules(survey, question)
    const wordsOf = ({ words }: SpokenWords) => entryOf(words.questions, id)
    const withTexts = (items: typeof rules.rows, of: 'rows' | 'options') =>
      Object.fromEntries(
        Object.entries(items).map(([item, { roles }]) => {
          const texts = perLanguage((said) => {
            const wording = entryOf(wordsOf(said)?.[of] ?? {}, item)
            return wording ? wordingTexts(`${id}.${item}`, wording) : {}
          })
          return [item, { roles, texts }]
        }),
      )
    return {
      ...rules,
      rows: withTexts(rules.rows, 'rows'),
      options: withTexts(rules.options, 'options'),
      texts: perLanguage((said, language) =>
        questionTexts(id, wordsOf(said), help.get(language)?.get(id) ?? [], survey.groups),
      ),
    }
  }
  const questions = Object.fromEntries(
    allQuestions(survey).map((question) => [question.id, lockOne(question)]),
  )
  return {
    language: survey.languages[0] ?? '',
    ...(survey.cadence ? { cadence: survey.cadence } : {}),
    roles: Object.fromEntries(
      survey.roles.map((role) => {
        const texts = perLanguage(({ words }) => {
          const [text, name] = [entryOf(words.roles, role), entryOf(words.names, role)]
          return {
            ...(text === undefined ? {} : { [`role ${role}`]: text }),
            ...(name === undefined ? {} : { [`name ${role}`]: name }),
          }
        })
        return [role, { texts }]
      }),
    ),
    questions,
    breaks: measureBreaks(questions),
    texts: perLanguage(({ texts }) =>
      Object.fromEntries(
        texts
          .filter(({ question, kind }) => question === undefined && kind !== 'role')
          .filter(({ key }) => !roleNames.has(key))
          .map(({ key, text }) => [key, text]),
      ),
    ),
  }
}

/** Give the texts of a question that belong to none of its rows and options. */
function questionTexts(
  id: string,
  words: QuestionWords | undefined,
  help: readonly Text[],
  groups: readonly RoleGroup[],
): Record<string, string> {
  if (!words) return {}
  const { title, low, high, points } = words
  return {
    ...wordingTexts(id, title),
    ...(low === undefined ? {} : { [`${id} low`]: low }),
    ...(high === undefined ? {} : { [`${id} high`]: high }),
    ...Object.fromEntries(Object.entries(points).map(([value, name]) => [`${id}.${value}`, name])),
    // Shown help is HTML; what its author wrote is what can be compared and read.
    ...Object.fromEntries(
      help.flatMap(({ key, role, text }) => {
        const group = groups.find((each) => each.id === role)
        return group ? group.roles.map((each) => [`${id} help as ${each}`, text]) : [[key, text]]
      }),
    ),
  }
}

function wordingTexts(key: string, { text, as = {} }: Wording): Record<string, string> {
  return {
    [key]: text,
    ...Object.fromEntries(Object.entries(as).map(([role, own]) => [`${key} as ${role}`, own])),
  }
}

function isEmpty(texts: unknown): boolean {
  return Object.keys(texts as object).length === 0
}
