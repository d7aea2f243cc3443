/** Where the names of points stand, so that none lies over another; places no point. */
import type { SureSide } from '#engine/findings/compared.ts'

export interface QuadrantPoint {
  readonly key: string
  readonly name: string
  readonly across: SureSide
  readonly up: SureSide
}

export interface NamePlace {
  readonly key: string
  readonly name: string
  /** Of the point, in per cent. */
  readonly x: number
  /** Of the name's top, in pixels. */
  readonly y: number
  /** It stands before its point, since there is more room. */
  readonly before: boolean
}

interface Box {
  readonly from: number
  readonly to: number
  readonly top: number
}

/** A line of a name, in pixels, and a letter of it, in per cent of a drawing that has room for names. */
const tall = 20
const letter = 1.15
/** Nearest first: just below the line of its interval, just above it, and further away on either side. */
const shifts = [4, -24, 26, -46, 48, -68, 70]

/**
 * Put each name beside its point, where no name stands yet and no other point lies; towards the middle if both sides are
 * free.
 *
 * @param across gives per cent, and `down` pixels
 */
export function labelPlaces(
  points: readonly QuadrantPoint[],
  across: (value: number) => number,
  down: (value: number) => number,
): NamePlace[] {
  const spots = points.map(({ across: own, up }) => ({ x: across(own.value), y: down(up.value) }))
  const taken: Box[] = spots.map(({ x, y }) => ({ from: x - 1.5, to: x + 1.5, top: y - tall / 2 }))
  return points.map(({ key, name }, place) => {
    const { x = 0, y = 0 } = spots[place] ?? {}
    const wide = (name.length + 3) * letter
    const sides = x > 50 ? [true, false] : [false, true]
    const options = shifts.flatMap((shift) =>
      sides.map((before) => ({
        before,
        box: { from: before ? x - wide : x + 1, to: before ? x - 1 : x + wide, top: y + shift },
      })),
    )
    const free = options.find(
      ({ box }) => box.from > -4 && box.to < 104 && !taken.some((one) => meet(one, box)),
    )
    const { before, box } = free ?? options[0] ?? { before: false, box: { from: 0, to: 0, top: y } }
    taken.push(box)
    return { key, name, x, y: Math.round(box.top), before }
  })
}

function meet(one: Box, other: Box): boolean {
  return one.from < other.to && other.from < one.to && Math.abs(one.top - other.top) < tall
}
