/** The few words that exports add to those of the survey; English, as column names and units are. */
import type { RowsAllowed } from './reach.ts'

export const cannotSayName = 'cannot say'
export const ownWordsName = 'in their own words'

/** Why there are no rows. */
export const refusedInWords: Readonly<
  Record<Exclude<Extract<RowsAllowed, { refused: string }>['refused'], 'no-right'>, string>
> = {
  anonymous:
    'This survey is anonymous: there are no rows of single answers, for anybody. Its tables hold every figure that is published.',
  'not-sealed':
    'This survey is confidential: its rows can be had once no more answers can come, seven days after the wave has closed.',
  'out-of-scope':
    'You read results by seller: rows of single answers would be results about one person. Your tables hold every figure that you may read.',
  'too-few':
    'This survey is confidential, and too few have answered this wave: single rows would tell who said what.',
}

/** What the units of a table of figures mean. */
export const unitsInWords: Readonly<Record<Unit, string>> = {
  people: 'a number of people',
  score: 'a net score, from −1 to 1: the share of one side less that of the other',
  share: 'a share, from 0 to 1',
  scale: 'on the question’s own scale',
  own: 'in the unit that the question asks for',
  index: 'from 0 to 100',
  place: 'a place in an order, the first being 1',
  correlation: 'from −1 to 1',
  coefficient: 'a coefficient without a unit',
  product: 'a sum of products, from which an interval of the change by pairs is computed',
}

export type Unit =
  | 'people'
  | 'score'
  | 'share'
  | 'scale'
  | 'own'
  | 'index'
  | 'place'
  | 'correlation'
  | 'coefficient'
  | 'product'
