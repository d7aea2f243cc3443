/** Putting a translation's words in place of the original's; where one is missing, the original's stay. */
import type { Question, QuestionWords, Survey, SurveyWords, Wording } from '../model.ts'
import type { ProgrammeList } from '../programme.ts'
import type { Lists } from './question-rows.ts'
import type { BlockWords } from './translation-block.ts'

/** What a translation says, by id; all of it may be missing. */
export interface Said {
  readonly title: string
  readonly intro: string
  readonly roles: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
  readonly blocks: ReadonlyMap<string, BlockWords>
}

/**
 * Translate a survey's words.
 *
 * @param listed keys of rows and options that the survey's own file words, as `rivals.keldmark`
 * @param lists the programme's lists in the language of the translation
 */
export function translatedWords(
  survey: Survey,
  words: SurveyWords,
  { title, intro, roles, names, blocks }: Said,
  listed: ReadonlySet<string>,
  lists: Lists,
): SurveyWords {
  const questions: Record<string, QuestionWords> = {}
  const asked = new Map(survey.pages.flatMap((page) => page.questions).map((one) => [one.id, one]))
  for (const [id, own] of Object.entries(words.questions)) {
    const question = asked.get(id)
    const elsewhere = question ? wordsElsewhere(question, listed, lists, questions) : {}
    questions[id] = questionWords(own, blocks.get(id), elsewhere)
  }
  return {
    title: title || words.title,
    intro: intro || words.intro,
    roles: mapValues(words.roles, (text, role) => own(roles, role) || text),
    // A role without a name is called by its sentence, which every translation has.
    names: { ...withoutRoles(words), ...names },
    pages: mapValues(words.pages, (page, id) => ({
      title: merged(page.title, blocks.get(id)?.title),
      ...(page.help ? { help: merged(page.help, blocks.get(id)?.help) } : {}),
    })),
    questions,
    notices: mapValues(words.notices, (notice, id) => {
      const block = blocks.get(id)
      return {
        title: block?.title.text || notice.title,
        ...(notice.subject === undefined ? {} : { subject: block?.subject || notice.subject }),
        body: block?.help?.text || notice.body,
      }
    }),
  }
}

/** Give the names of groups and attributes. */
function withoutRoles({ names, roles }: SurveyWords): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([id]) => !Object.hasOwn(roles, id)))
}

function questionWords(
  words: QuestionWords,
  block: BlockWords | undefined,
  elsewhere: Readonly<Record<string, Wording>>,
): QuestionWords {
  const item = (wording: Wording, id: string) =>
    own(elsewhere, id) ?? merged(wording, block && own(block.items, id))
  return {
    title: merged(words.title, block?.title),
    ...(words.help ? { help: merged(words.help, block?.help) } : {}),
    ...(words.low === undefined ? {} : { low: block?.low || words.low }),
    ...(words.high === undefined ? {} : { high: block?.high || words.high }),
    rows: mapValues(words.rows, item),
    options: mapValues(words.options, item),
    points: mapValues(words.points, (text, id) => item({ text }, id).text),
  }
}

/** Give the words of rows that stand elsewhere: in the programme, or under the question that they were chosen in. */
function wordsElsewhere(
  { id: question, list, chosenIn }: Question,
  listed: ReadonlySet<string>,
  lists: Lists,
  before: Readonly<Record<string, QuestionWords>>,
): Record<string, Wording> {
  const chosen = chosenIn === undefined ? {} : (own(before, chosenIn)?.options ?? {})
  const named = list === undefined ? {} : wordings(lists, list)
  return Object.fromEntries(
    Object.entries({ ...named, ...chosen }).filter(([id]) => !listed.has(`${question}.${id}`)),
  )
}

function wordings(lists: Lists, list: ProgrammeList): Record<string, Wording> {
  return mapValues(lists[list] ?? {}, (text) => ({ text }))
}

function merged(wording: Wording, translated: Wording | undefined): Wording {
  const text = translated?.text || wording.text
  if (!wording.as) return { text }
  return { text, as: mapValues(wording.as, (words, role) => own(translated?.as ?? {}, role) || words) }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
