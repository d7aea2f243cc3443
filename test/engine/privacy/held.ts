/**
 * What an attacker holds of a world: who answered an item how, by what is known of people outside, and which released
 * figures their answers are in. Made of the people themselves, not of their tallies.
 */
import { type Answer, isRowMap } from '#engine/answers/answer.ts'
import type { Survey } from '#engine/model.ts'
import type { Release } from '#engine/privacy/release.ts'
import { cutParts } from '#engine/tally/cuts.ts'
import type { Atom, Figure } from './attacker.ts'
import type { Person } from './worlds.ts'

/** What comes to the same in a figure: the classes whose shares a reader sees. */
const classOf: Readonly<Record<string, (answer: Answer) => string>> = {
  refer: (answer) => (Number(answer) >= 9 ? 'up' : Number(answer) >= 7 ? 'level' : 'down'),
  'care.listen': (answer) => (Number(answer) >= 4 ? 'best' : 'other'),
  'care.keep': (answer) => (Number(answer) >= 4 ? 'best' : 'other'),
}

/** Give what a person answered to an item; `null` where they could not say, nothing where they did not answer. */
export function answerTo({ answers }: Person, item: string): Answer | undefined {
  const [question = '', row] = item.split('.', 2)
  const answer = answers[question]
  return row === undefined ? answer : isRowMap(answer) ? answer[row] : undefined
}

/** Put people together whom nothing that is known outside tells apart. */
export function groupsOf(all: readonly Person[], attribute = 'region'): Person[][] {
  return [...Map.groupBy(all, (person) => `${person.role} ${attributeOf(person, attribute)}`).values()]
}

/** Tell whether a person is in a cut. */
export function isIn(survey: Survey, cut: string, person: Person): boolean {
  return Object.entries(cutParts(cut)).every(([key, value]) => {
    if (key === 'role') return person.role === value
    if (key === 'group')
      return survey.groups.some(({ id, roles }) => id === value && roles.includes(person.role))
    return attributeOf(person, key) === value
  })
}

function attributeOf({ region, attributes }: Person, attribute: string): string {
  return (attribute === 'region' ? region : undefined) ?? attributes?.[attribute] ?? ''
}

/** See people by what they answered to an item. */
export function atomOf(people: readonly Person[], item: string): Atom {
  const given = people.map((person) => answerTo(person, item)).filter((answer) => answer !== undefined)
  const answers: Record<string, number> = {}
  for (const answer of given) {
    if (answer === null) continue
    const name = classOf[item]?.(answer) ?? String(answer)
    answers[name] = (answers[name] ?? 0) + 1
  }
  const silent = given.filter((answer) => answer === null).length
  return { n: given.length - silent, silent, answers }
}

/** See the released cuts that show something as vectors over groups of people. */
export function figuresOf(
  survey: Survey,
  groups: readonly (readonly Person[])[],
  shown: readonly Release[],
  shows: (release: Release) => boolean,
): Figure[] {
  return shown.filter(shows).map(({ cut }) => groups.map(([one]) => (one && isIn(survey, cut, one) ? 1 : 0)))
}
