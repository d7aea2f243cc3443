/** What this device knew last of what stands with us; decides nothing about it. */
import type { Mark } from '#engine/wire.ts'
import type { Core } from '../respondent/core.ts'
import { wasSentHere } from './sent-list.ts'

/** What this window knows; the device may keep nothing. */
const marks: Mark[] = []

/** Note what stands with us as something that this device knows. */
export function noteMark(core: Core, mark: Mark): void {
  marks.push(mark)
  core.write(`${core.place} draft`, mark)
}

/** Give what this device knew last; `null` for nothing. */
export function lastMark(core: Core): Mark | null {
  return keptMark(core) ?? marks.at(-1) ?? null
}

/** Tell whether this device knows a draft by its revision, or a response by its id. */
export function isMarked(core: Core, mark: Mark): boolean {
  const { first, id } = core.sitting()
  return marks.includes(mark) || [keptMark(core), first, id].includes(mark) || wasSentHere(core, String(mark))
}

function keptMark(core: Core): Mark | undefined {
  const kept = core.read(`${core.place} draft`)
  return typeof kept === 'number' || typeof kept === 'string' ? kept : undefined
}
