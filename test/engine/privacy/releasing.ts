/** People of a survey in which nobody is named, and in short what of their answers may be shown; decides nothing of it. */
import type { Survey } from '#engine/model.ts'
import { type ReleasedItem, release } from '#engine/privacy/release.ts'
import { type Person, people, promising, worldOf } from './worlds.ts'

export const confidential = promising('confidential')

/** People of a role of whom all but one said the same, so that no more than that can be told of them. */
export const mixed = (count: number, role: string, more: Partial<Person> = {}) => [
  ...people(1, role, { beside: 'worse' }, more),
  ...people(count - 1, role, { beside: 'better' }, more),
]

/** Say how much of an item is shown, or why nothing is. */
export const inShort = (state: ReleasedItem | undefined) =>
  state?.shown === 'nothing' ? state.reason : state?.shown

/** Tell how much of an item is shown of everybody in a sealed wave. */
export function shownOfWhole(survey: Survey, all: readonly Person[], item: string) {
  const [whole] = release(survey, worldOf(survey, all), 'sealed')
  return inShort(whole?.items[item])
}

/** Tell how much of an item is shown of each cut of a sealed wave. */
export const shownOf = (all: readonly Person[], item: string) =>
  Object.fromEntries(
    release(confidential, worldOf(confidential, all), 'sealed').flatMap(({ cut, items }) => {
      const state = items[item]
      return state ? [[cut, inShort(state)]] : []
    }),
  )
