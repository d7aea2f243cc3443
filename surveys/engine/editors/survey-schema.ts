/** What an editor may know of the settings of a survey file and of a translation; the parser has the last word. */
import { audiences, cadences, promises, type surveyKeys } from '../parse/frame.ts'
import { keepers } from '../parse/sending.ts'
import { languageNames } from '../words/languages.ts'
import { ids, number, oneOf, type Schema, settings, span, text, textsById, waive, yesOrNo } from './schema.ts'

const roles = textsById('Who answers: an id, and what the person does, in words the person would use.')
const names = textsById(
  'What results call roles, role groups and attributes, by id, as the name stands inside a sentence.',
)
const title = text('What the page is headed with.')

/** One entry for every key that the parser knows; a key that is missing here does not compile. */
const properties: Readonly<Record<(typeof surveyKeys)[number], Schema>> = {
  title,
  audience: oneOf(audiences, 'Whom the survey asks.'),
  privacy: oneOf(
    promises,
    'What people are promised: named, confidential (kept apart from names) or anonymous.',
  ),
  languages: {
    type: 'array',
    items: { enum: Object.keys(languageNames) },
    minItems: 1,
    uniqueItems: true,
    description: 'Languages that it is asked in, the file’s own first; the others have files of their own.',
  },
  cadence: oneOf(cadences, 'How often a new wave begins; without it there is one wave.'),
  fieldwork: span(['day', 'week'], 'From a wave’s first invitation to its close, such as «3 weeks».'),
  minutes: { ...number(0, 60, 'How many minutes it takes a person of any role.'), exclusiveMinimum: 0 },
  retain: span(
    ['month', 'year'],
    'How long answers are kept after their wave is sealed, such as «24 months».',
  ),
  'keep-partial': yesOrNo('Whether answers that were never sent count at the close of a wave.'),
  links: oneOf(['required', 'optional'], 'Whether only personal links may answer.'),
  keep: oneOf(
    keepers,
    'Where addresses are kept: «here», and mails are sent from here, or with the owner; anonymous surveys leave them there.',
  ),
  reminders: { enum: [0, 1, 2], description: 'How many reminders a person gets at most.' },
  'remind after': span(
    ['day', 'week'],
    'From the invitation to the reminder, and from one reminder to the next; at least «3 days».',
  ),
  attributes: ids('What a recipient’s row may say of the person, such as region or team.'),
  roles,
  groups: {
    type: 'object',
    additionalProperties: ids('Roles of the group.'),
    description: 'Roles that are asked or shown together, by the group’s id.',
  },
  names,
  demonstration: yesOrNo('Whether a fresh copy may fill the survey with made-up answers.'),
  waive,
}

/**
 * Make the schema of a survey's settings.
 *
 * @example surveySchema().required // ['title', 'audience', 'roles']
 */
export function surveySchema(): Schema {
  return settings('Settings of a survey', properties, ['title', 'audience', 'roles'])
}

/** Make the schema of a translation's settings: words, and no rules. */
export function translationSchema(): Schema {
  return settings('Settings of a translation', { title, roles, names }, ['title', 'roles'])
}
