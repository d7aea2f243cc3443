/**
 * The survey that made-up companies are asked, how content people answer it, and what would come out if everybody there
 * could ever be were asked. It estimates nothing.
 */
import type { Answers } from '#engine/answers/answer.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { makeSurvey } from '../make-survey.ts'
import type { Asked, Kind } from './company.ts'
import { normal } from './random.ts'

/** Items of the battery, and how closely each follows how content somebody is. */
const careItems: readonly (readonly [string, number])[] = [
  ['listen', 0.8],
  ['matters', 0.7],
  ['truth', 0.6],
  ['keep', 0.8],
  ['after', 0.5],
]
/** How closely the comparison does. */
const besideFollows = 0.6

/** Where people of middling content stand on a scale, and how far one more standard deviation carries. */
const referScale = { from: 0, to: 10, middle: 7.6, step: 2.3 }
const careScale = { from: 1, to: 5, middle: 3.9, step: 0.95 }
const worseBelow = -0.9
const betterFrom = 0.5

export const instrument = makeSurvey(`---
title: A made-up company
audience: customers
privacy: named
cadence: half-yearly
attributes: [account]
roles:
  executive: You sponsor
  buyer: You buy
  user: You use
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

# Care {#caring}

## How often did we … {#care}

type: frequency
measures: care

${careItems.map(([id]) => `- ${id}: ${id}`).join('\n')}

# Beside others {#others}

## Compared with others, we are … {#beside}

type: comparison
`)

/** Let somebody answer everything. */
export function answersOf({ content, random }: Asked): Answers {
  const follow = (closely: number) => closely * content + normal(random, Math.sqrt(1 - closely ** 2))
  const care = careItems.map(([id, closely]) => [id, valueOn(careScale, follow(closely))] as const)
  const beside = follow(besideFollows)
  return {
    refer: valueOn(referScale, content),
    care: Object.fromEntries(care),
    beside: beside >= betterFrom ? 'better' : beside < worseBelow ? 'worse' : 'same',
  }
}

/** What the figures are in truth, over all companies and people of a kind: scores from −1 to 1, shares from 0 to 1. */
export interface Truth {
  readonly referral: number
  readonly net: number
  /** By item of the battery, the share of the two best answers. */
  readonly shares: Readonly<Record<string, number>>
  /** By item of the battery, on its own scale. */
  readonly means: Readonly<Record<string, number>>
  /** From 0 to 100. */
  readonly index: number
}

/**
 * Work out what a figure would be if all companies and people of a kind were asked in a wave.
 *
 * @example truthOf(usual, 0).referral // 0.13…
 */
export function truthOf(kind: Kind, wave: number): Truth {
  const over = (figure: (lean: number) => number) =>
    kind.roles.reduce((sum, { share, lean }) => sum + share * figure(lean + kind.drift * wave), 0)
  const above = (lean: number, edge: number, closely = 1) => 1 - normalCdf(edge - closely * lean)
  const shares = careItems.map(
    ([id, closely]) => [id, over((lean) => above(lean, edgeOf(careScale, 4), closely))] as const,
  )
  const means = careItems.map(([, closely]) =>
    over((lean) =>
      [2, 3, 4, 5].reduce((sum, value) => sum + above(lean, edgeOf(careScale, value), closely), 1),
    ),
  )
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length
  return {
    referral: over((lean) => above(lean, edgeOf(referScale, 9)) - (1 - above(lean, edgeOf(referScale, 7)))),
    net: over(
      (lean) => above(lean, betterFrom, besideFollows) - (1 - above(lean, worseBelow, besideFollows)),
    ),
    shares: Object.fromEntries(shares),
    means: Object.fromEntries(careItems.map(([id], place) => [id, means[place] ?? 0])),
    index: ((mean - careScale.from) / (careScale.to - careScale.from)) * 100,
  }
}

interface Scale {
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly step: number
}

/** Give the content from which somebody answers with this value or more. */
function edgeOf({ middle, step }: Scale, value: number): number {
  return (value - 0.5 - middle) / step
}

function valueOn({ from, to, middle, step }: Scale, content: number): number {
  return Math.min(to, Math.max(from, Math.round(middle + step * content)))
}
