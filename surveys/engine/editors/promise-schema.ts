/** What an editor may know of the settings of a promise; the parser has the last word. */
import type { promiseKeys } from '../parse/promise-settings.ts'
import { ids, type Schema, settings, text, waive } from './schema.ts'

/** A day; YAML reads what is written so as words. */
const day = (description: string): Schema => ({
  type: 'string',
  pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  description,
})

/** One entry for every key that the parser knows; a key that is missing here does not compile. */
const properties: Readonly<Record<(typeof promiseKeys)[number], Schema>> = {
  title: text('What is promised, in a few words.'),
  surveys: { ...ids('Ids of the surveys in which it was heard.'), minItems: 1 },
  // A yearly wave is a number to YAML.
  wave: { description: 'The wave in which it was heard, such as 2026-H1.' },
  measure: text('The measure that it should move, as questions say it by «measures:».'),
  // A row may be named by a number, which it is to YAML then, too.
  item: {
    description: 'The one row of that measure that it should move, such as a value or a desired result.',
  },
  made: day('The day on which it was made, such as 2026-09-01.'),
  due: day('The day by which it is to be done.'),
  done: day('The day on which it was done.'),
  dropped: day('The day on which it was given up; «# What came of it {#outcome}» says why.'),
  owner: text('Who answers for it: a name or a role, no mail address, for everybody can read it.'),
  waive,
}

/**
 * Make the schema of a promise's settings.
 *
 * @example promiseSchema().required // ['title', 'surveys', 'made', 'due', 'owner']
 */
export function promiseSchema(): Schema {
  return settings('Settings of a promise', properties, ['title', 'surveys', 'made', 'due', 'owner'])
}
