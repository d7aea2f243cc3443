/** What this device knows of what stands with us by a link, on pages of any role; decides nothing about it. */
import type { Mark } from '#engine/wire.ts'
import type { Core } from '../respondent/core.ts'
import { tokenNumber } from '../respondent/token-number.ts'
import { wasSentHere } from './sent-list.ts'

/** What this window knows; the device may keep nothing. */
const marks: Mark[] = []

/** Note what stands with us as something that this device knows. */
export function noteMark(core: Core, mark: Mark): void {
  marks.push(mark)
  core.write(`${core.place} draft`, mark)
}

/** Give what this page knew last, or its device; `null` for nothing. */
export function lastMark(core: Core): Mark | null {
  const kept = core.read(`${core.place} draft`)
  return marks.at(-1) ?? (typeof kept === 'number' || typeof kept === 'string' ? kept : null)
}

/** Tell whether this device knows a draft by its revision or its sitting, or a response by its id. */
export function isMarked(core: Core, mark: Mark): boolean {
  const { first, id } = core.sitting()
  return [...marks, first, id, ...keptMarks(core)].includes(mark) || wasSentHere(core, String(mark))
}

/** List what the pages of this survey and link have kept here, one of each role. */
function keptMarks({ data, token, read }: Core): unknown[] {
  const places = new RegExp(`^carefactor ${data.survey.id} \\S+ ${tokenNumber(token)} (draft|sitting)$`)
  try {
    return Object.keys(localStorage)
      .filter((key) => places.test(key))
      .map((key) => read(key))
      .flatMap((kept) => [kept, Object(kept).first, Object(kept).id])
  } catch {
    return []
  }
}
