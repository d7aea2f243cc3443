/** The ids under which one person's answers are sent, from the first answer until they have arrived; shared by the windows of a device. */
import { idLength, inLetters } from '#engine/answers/response-id.ts'
import { read, write } from './keep.ts'

/** One person answering one page. */
export interface Sitting {
  /** The first id, whose place all later ones take. */
  readonly first: string
  /** The id of what was sent last, or will be sent first. */
  readonly id: string
  /** What was sent under it. */
  readonly text?: string
}

/** Where the device keeps nothing the page must remember by itself. */
let here: Sitting | undefined

/** Find the sitting that is under way, or begin one. */
export function sittingAt(place: string): Sitting {
  const kept = Object(read(`${place} sitting`))
  // What it replaces must be an id, or nothing could be sent any more.
  if (/^\w{26}$/.test(kept.first)) here = kept
  if (here) return here
  const id = inLetters(crypto.getRandomValues(new Uint8Array(idLength)))
  return remember(place, { first: id, id })
}

/** Give what is about to be sent an id: the same for the same text, so that it is stored once however often it is sent. */
export function sittingFor(place: string, text: string): Sitting {
  const { first, id, text: before } = sittingAt(place)
  if (before === text) return { first, id, text }
  if (before === undefined) return remember(place, { first, id, text })
  endSitting()
  write(`${place} sitting`, undefined)
  return remember(place, { first, id: sittingAt(place).id, text })
}

/** Whatever is sent after this are other answers. */
export function endSitting(): void {
  here = undefined
}

function remember(place: string, sitting: Sitting): Sitting {
  here = sitting
  const at = `${place} sitting`
  // An older one that still stands where this found no room would be taken for it.
  if (!write(at, sitting)) write(at, undefined)
  return sitting
}
