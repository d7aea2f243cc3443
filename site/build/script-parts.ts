/** Parts of the respondent's script that only some pages need, and what stands in their place on others; bundles nothing. */
import type { Question, Survey } from '#engine/model.ts'

interface Part {
  /** End of the file's path. */
  readonly file: string
  /** The same exports, doing nothing. */
  readonly absent: string
  readonly isFor: (question: Question) => boolean
}

/** Every part; a test holds the exports of each against those of its file. */
export const parts: readonly Part[] = [
  {
    file: 'site/respondent/shuffle.ts',
    absent: 'export const shuffle = () => {}',
    isFor: ({ shuffle }) => shuffle === true,
  },
  {
    file: 'site/respondent/yearly.ts',
    absent: 'export const dueNow = (survey) => survey; export const rememberAsked = () => {}',
    isFor: ({ every }) => every !== undefined,
  },
  {
    file: 'site/respondent/own-words.ts',
    absent: 'export const tickFor = () => {}; export const chosenFields = (form) => new FormData(form)',
    isFor: (question) => 'other' in question && question.other === true,
  },
  {
    file: 'site/respondent/either.ts',
    absent: 'export const eitherOr = () => {}',
    isFor: ({ type, cannotSay }) => cannotSay && ['choices', 'rank', 'number'].includes(type),
  },
  {
    file: 'site/respondent/places.ts',
    absent: 'export const freePlaces = () => {}',
    isFor: ({ type }) => type === 'rank',
  },
  {
    file: 'surveys/engine/answers/read-number.ts',
    absent: 'export const readNumber = () => undefined',
    isFor: ({ type }) => type === 'number',
  },
]

/**
 * Name the parts that a role's page needs.
 *
 * @returns a text that is the same for pages with the same needs
 */
export function partsFor(survey: Survey, role: string): string {
  const questions = survey.pages.flatMap((page) => page.questions.filter(({ roles }) => roles.includes(role)))
  return parts
    .filter(({ isFor }) => questions.some((question) => isFor(question)))
    .map(({ file }) => file)
    .join(' ')
}

/** Give what stands in a file's place where its part is not needed; nothing where the file itself is to be taken. */
export function standIn(path: string, needed: string): string | undefined {
  const part = parts.find(({ file }) => path.replaceAll('\\', '/').endsWith(`/${file}`))
  return part && !needed.split(' ').includes(part.file) ? part.absent : undefined
}
