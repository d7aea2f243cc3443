/** What is found of answers to one question, and how near to a printed figure it has to come; counts no answer. */
import { expect } from 'vitest'
import { itemFinding } from '#engine/findings/item-finding.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { questionOf } from './some-findings.ts'

/** Tell what is found of counted answers to a question of the survey with every type. */
export const finding = (id: string, counts: ItemCounts, distribution = true) =>
  itemFinding(questionOf(id), id, counts, distribution)

/** Equal to four digits, as tables print figures. */
export const close = (value: number) => expect.closeTo(value, 4)
