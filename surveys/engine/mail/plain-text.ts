/** Reading safe prose HTML as plain text, for the other part of a mail; understands no other HTML. */
import { wrapped } from './wrapped.ts'

/** What is read of the HTML so far. */
interface Reading {
  /** What is written, each block with the breaks before it. */
  readonly blocks: string[]
  /** Lists and quotations that are open, with the number of the last entry. */
  readonly frames: { readonly tag: string; count: number }[]
  /** The block that is being read. */
  line: string
  /** What marks the entry of a list that has begun. */
  mark: string
  /** Whether the block before stands in the same list. */
  listed: boolean
  link?: { readonly address: string; readonly from: number }
}

const containers: readonly string[] = ['ul', 'ol', 'blockquote']
const inline: readonly string[] = ['strong', 'em', 'b', 'i', 'span']

/**
 * Read paragraphs, lists, quotations, headings, emphasis and links as text: links are written out, entities decoded,
 * lines wrapped at 72 columns where the language parts words by blanks.
 *
 * @param html as the parser's prose makes it
 * @example plainText('<p>See <a href="https://a.example/">our page</a>.</p>') // 'See our page (https://a.example/).'
 */
export function plainText(html: string): string {
  const reading: Reading = { blocks: [], frames: [], line: '', mark: '', listed: false }
  const parts = html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi)
  for (const [, closing = '', tag = '', attributes = '', text = ''] of parts)
    if (tag === '') reading.line += decoded(text.replace(/[\t\n\r ]+/g, ' '))
    else readTag(reading, tag.toLowerCase(), attributes, closing === '')
  endBlock(reading)
  return reading.blocks.join('').trim()
}

function readTag(reading: Reading, tag: string, attributes: string, opens: boolean): void {
  if (inline.includes(tag)) return
  if (tag === 'br') reading.line += '\n'
  else if (tag === 'a') readLink(reading, attributes, opens)
  else {
    endBlock(reading)
    if (containers.includes(tag)) readContainer(reading, tag, attributes, opens)
    else if (tag === 'li') readEntry(reading, opens)
  }
}

function readContainer(reading: Reading, tag: string, attributes: string, opens: boolean): void {
  const { frames } = reading
  if (opens) frames.push({ tag, count: Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1) - 1 })
  else frames.pop()
  reading.listed &&= frames.some((frame) => frame.tag !== 'blockquote')
}

function readEntry(reading: Reading, opens: boolean): void {
  const frame = reading.frames.at(-1)
  if (frame && opens) reading.mark = frame.tag === 'ol' ? `${++frame.count}. ` : '- '
}

/** Put an address behind the words that link to it, unless they are the address. */
function readLink(reading: Reading, attributes: string, opens: boolean): void {
  if (opens) {
    const address = decoded(/href="([^"]*)"/i.exec(attributes)?.[1] ?? '')
    reading.link = { address, from: reading.line.length }
    return
  }
  const { address = '', from = 0 } = reading.link ?? {}
  const shown = reading.line.slice(from).trim()
  const plain = address.replace(/^mailto:/i, '')
  if (plain !== '' && shown !== plain && shown !== address) reading.line += ` (${plain})`
}

/** Write down the block that was read, behind the marks of the lists and quotations that it stands in. */
function endBlock(reading: Reading): void {
  const { blocks, frames, line, mark, listed } = reading
  if (line.trim() === '') return
  const quoted = '> '.repeat(frames.filter(({ tag }) => tag === 'blockquote').length)
  const lists = frames.length - quoted.length / 2
  const before = quoted + '  '.repeat(Math.max(0, lists - 1))
  const lead = lists > 0 ? mark || '  ' : ''
  const gap = listed && mark !== '' ? '\n' : '\n\n'
  blocks.push(gap + wrapped(line, before + lead, before + ' '.repeat(lead.length)))
  reading.line = ''
  reading.mark = ''
  reading.listed = lists > 0
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole
  })
}
