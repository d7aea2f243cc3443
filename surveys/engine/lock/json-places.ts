/** Finding where things stand in JSON, and where it stops being any; gives no values, which `JSON.parse` does. */
import type { Place } from '../parse/source.ts'

/** Where the names of maps stand, by the names that lead there, and where the text stops being JSON. */
export interface JsonPlaces {
  /** Offset of the first thing that JSON does not have there. */
  readonly fault?: number
  /** Names that their map has already, of which only the last would count. */
  readonly twice: readonly Place[]
  at(path: readonly string[]): Place | undefined
}

const token =
  /(?<blank>[ \t\r\n]*)(?:(?<mark>[{}[\],:])|(?<text>"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*")|(?<word>true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))?/uy

/** Nothing of ours stands within more maps than these; names of what does are not looked for. */
const deepest = 32

/** A map or a list that is open, and in a map the name whose value is being read. */
interface Open {
  readonly end: '}' | ']'
  name: string
}

type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word'
type Expected = 'value' | 'name' | 'colon' | 'more' | 'nothing'

/**
 * Walk through JSON once (RFC 8259), without recursion, so that no depth is too deep.
 *
 * @example jsonPlaces('{"a": {"b": 1}}').at(['a', 'b']) // { at: 7, length: 3 }
 */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, Place>()
  const twice: Place[] = []
  const at = (path: readonly string[]) => places.get(JSON.stringify(path))
  const open: Open[] = []
  let expected: Expected = 'value'
  let before: Kind | undefined
  for (let next = 0; ; next = token.lastIndex) {
    token.lastIndex = next
    const groups = token.exec(text)?.groups ?? {}
    const start = next + (groups.blank?.length ?? 0)
    const kind = kindOf(groups)
    if (expected === 'name' && groups.text !== undefined) {
      const place = { at: start, length: groups.text.length }
      const inner = open.at(-1)
      if (inner) inner.name = String(JSON.parse(groups.text))
      remember(places, twice, open, place)
    }
    const then: Expected | undefined = kind && step(open, expected, kind, before)
    if (!then) {
      const whole = start === text.length && expected === 'nothing'
      return whole ? { at, twice } : { at, twice, fault: start }
    }
    expected = then
    before = kind
  }
}

/** Remember where a name stands, and whether it stood there before. */
function remember(places: Map<string, Place>, twice: Place[], open: readonly Open[], place: Place): void {
  if (open.length > deepest) return
  const path = JSON.stringify(open.map(({ name }) => name))
  if (places.has(path)) twice.push(place)
  places.set(path, place)
}

/** Give what may come after a token, or nothing where the token itself may not come. */
function step(open: Open[], expected: Expected, kind: Kind, before: Kind | undefined): Expected | undefined {
  const inner = open.at(-1)
  const mayClose = expected === 'more' || before === '{' || before === '['
  if (inner && kind === inner.end && mayClose) {
    open.pop()
    return open.length === 0 ? 'nothing' : 'more'
  }
  switch (expected) {
    case 'value':
      return stepIn(open, kind)
    case 'name':
      return kind === 'text' ? 'colon' : undefined
    case 'colon':
      return kind === ':' ? 'value' : undefined
    case 'more':
      if (kind !== ',') return undefined
      return inner?.end === '}' ? 'name' : 'value'
    case 'nothing':
      return undefined
    default:
      return expected satisfies never
  }
}

function stepIn(open: Open[], kind: Kind): Expected | undefined {
  if (kind === 'text' || kind === 'word') return open.length === 0 ? 'nothing' : 'more'
  if (kind !== '{' && kind !== '[') return undefined
  open.push({ end: kind === '{' ? '}' : ']', name: '' })
  return kind === '{' ? 'name' : 'value'
}

function kindOf({ mark, text, word }: Readonly<Record<string, string | undefined>>): Kind | undefined {
  if (mark !== undefined) return mark as Kind
  if (text !== undefined) return 'text'
  return word === undefined ? undefined : 'word'
}
