/** What is published of a seeded world, straight from who answered, and a way to look it up; stores nothing. */
import type { ComparedAsked, Lookup } from '#engine/findings/compared-asked.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import { cutFamily, wholeCut } from '#engine/tally/cuts.ts'
import type { ReadFrom } from '#engine/wire-compared.ts'
import { snapshotsOf, someone } from '../engine/findings/some-wave.ts'
import type { SeededWorld } from './seeded.ts'

/** Every published cut of every wave. */
export type Shelf = ReadonlyMap<string, Snapshot>

const nameOf = ({ survey, wave, cut }: ReadFrom) => `${survey} ${wave} ${cut}`

/** Publish worlds, each wave by itself: no pairs of people are known. */
export function publishAll(worlds: readonly SeededWorld[]): Shelf {
  const shelf = new Map<string, Snapshot>()
  for (const { survey, waves } of worlds)
    for (const { wave, rows, invited } of waves) {
      const people = rows.map(({ role, attributes, answers }) =>
        someone(answers as Parameters<typeof someone>[0], { role, attributes, wave }),
      )
      for (const snapshot of snapshotsOf(survey, people))
        shelf.set(
          nameOf({ survey: survey.id, wave, cut: snapshot.cut }),
          snapshot.cut === wholeCut ? { ...snapshot, invited } : snapshot,
        )
    }
  return shelf
}

/** Look things up on a shelf. */
export function lookupOn(shelf: Shelf): Lookup {
  return (from) => shelf.get(nameOf(from))
}

/** List the cuts of a wave by single attributes. */
export function attributeCutsOn(shelf: Shelf, survey: string, wave: string): Snapshot[] {
  return [...shelf]
    .filter(([name]) => name.startsWith(`${survey} ${wave} `))
    .map(([, snapshot]) => snapshot)
    .filter(({ cut }) => cut !== wholeCut && !/^(role|group)$|&/.test(cutFamily(cut)))
}

/** Ask for the newest wave of a world, with nothing else beside it but what the test says. */
export function askedOf(
  { survey, waves, cut }: SeededWorld,
  more: Partial<ComparedAsked> = {},
): ComparedAsked {
  return {
    survey,
    wave: waves.at(-1)?.wave ?? '',
    cut,
    waves: waves.map(({ wave }) => ({ wave, closed: true })).toReversed(),
    others: [],
    aims: { targets: [], benchmarks: {} },
    promises: [],
    mayRead: () => true,
    ...more,
  }
}
