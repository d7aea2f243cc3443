/** What a search has settled so far, with the choices that it rests on, and how to go back; chooses nothing itself. */
import { chosen, type Layout, type Several } from './layout.ts'

/** Choices that something rests on: the bit of each choice that was open. */
export type Grounds = bigint

/** What is settled of items and questions. */
export interface Store {
  /** Classes that an item's answer may still be of. */
  classesOf(item: number): bigint
  groundsOf(item: number): Grounds
  /** Whether a question is settled to be asked, or not to be. */
  isAsked(question: number): boolean | undefined
  groundsOfAsked(question: number): Grounds
  /** Settle a question; it must be open. */
  setAsked(question: number, asked: boolean, grounds: Grounds): void
  /** Leave an item only these classes; gives the grounds of the conflict where none is left. */
  restrict(item: number, classes: bigint, grounds: Grounds): Grounds | undefined
  /** How much has been settled: a point to go back to. */
  size(): number
  /** Forget what was settled after a point, and give it, to be put back. */
  goBack(size: number): readonly Undone[]
  /** Settle again, without grounds, what was forgotten last. */
  putBack(undone: readonly Undone[]): void
  /** Let all that was settled after a point rest on nothing: it will not be reconsidered. */
  keep(size: number): void
}

type Settled =
  | { readonly item: number; readonly classes: bigint; readonly grounds: Grounds }
  | { readonly question: number }

/** Something that was settled and is not any more. */
export type Undone =
  | { readonly item: number; readonly classes: bigint }
  | { readonly question: number; readonly asked: boolean }

/** Open a store in which nothing is settled. */
export function openStore({ items }: Pick<Layout, 'items'>): Store {
  // Maps, as most of a long survey has nothing to do with the one question that is looked at.
  const left = new Map<number, bigint>()
  const itemGrounds = new Map<number, Grounds>()
  const asked = new Map<number, boolean>()
  const askedGrounds = new Map<number, Grounds>()
  const trail: Settled[] = []
  const classesOf = (item: number) => left.get(item) ?? items[item]?.possible ?? 0n
  const groundsOf = (item: number) => itemGrounds.get(item) ?? 0n

  return {
    classesOf,
    groundsOf,
    isAsked: (question) => asked.get(question),
    groundsOfAsked: (question) => askedGrounds.get(question) ?? 0n,
    setAsked,
    restrict,
    size: () => trail.length,
    goBack(size) {
      const undone: Undone[] = []
      for (let last = trail.length > size && trail.pop(); last; last = trail.length > size && trail.pop())
        undone.push(undo(last))
      return undone
    },
    putBack(undone) {
      for (const one of undone.toReversed()) {
        if ('question' in one) setAsked(one.question, one.asked, 0n)
        else narrow(one.item, one.classes, 0n)
      }
    },
    keep(size) {
      for (let index = size; index < trail.length; index++) {
        const settled = trail[index]
        if (!settled) continue
        if ('question' in settled) askedGrounds.delete(settled.question)
        else itemGrounds.delete(settled.item)
      }
    },
  }

  function setAsked(question: number, isAsked: boolean, grounds: Grounds): void {
    trail.push({ question })
    asked.set(question, isAsked)
    askedGrounds.set(question, grounds)
  }

  function narrow(item: number, classes: bigint, grounds: Grounds): void {
    trail.push({ item, classes: classesOf(item), grounds: groundsOf(item) })
    left.set(item, classes)
    itemGrounds.set(item, groundsOf(item) | grounds)
  }

  function undo(settled: Settled): Undone {
    if ('question' in settled) {
      const { question } = settled
      const isAsked = asked.get(question) ?? false
      asked.delete(question)
      return { question, asked: isAsked }
    }
    const { item, classes, grounds } = settled
    const before = classesOf(item)
    left.set(item, classes)
    itemGrounds.set(item, grounds)
    return { item, classes: before }
  }

  function restrict(item: number, classes: bigint, grounds: Grounds): Grounds | undefined {
    const before = classesOf(item)
    const next = before & classes
    if (next === before) return undefined
    narrow(item, next, grounds)
    if (next === 0n) return groundsOf(item)
    const several = items[item]?.several
    return several && balance(several)
  }

  /** Keep a several-choice possible: an option that is chosen makes an answer, and an answer has some, but not too many. */
  function balance({ status, options, spare, atMost }: Several): Grounds | undefined {
    let count = 0
    let firstChosen: Grounds = 0n
    let allChosen: Grounds = 0n
    let allOut = groundsOf(status)
    let open = spare !== undefined
    for (const option of options.values()) {
      const classes = classesOf(option)
      if (classes === 2n) {
        if (count === 0) firstChosen = groundsOf(option)
        count++
        allChosen |= groundsOf(option)
      }
      if (classes !== 1n) open = true
      else allOut |= groundsOf(option)
    }
    if (count > atMost) return allChosen
    if (!open && classesOf(status) === chosen) return allOut
    return count > 0 && classesOf(status) !== chosen ? restrict(status, chosen, firstChosen) : undefined
  }
}
