/** What a built survey page weighs on the wire, whole and by its parts; judges nothing. */
import { brotli, neededFor } from './brotli.ts'

/** Bytes with Brotli. Parts are compressed each by itself, so that together they are more than the page. */
export interface Weight {
  readonly page: number
  /** The page at quality 4, as by a server that compresses while it sends. */
  readonly quickly: number
  /** What must have arrived before the last question can be answered and sent without a script. */
  readonly toAnswer: number
  readonly html: number
  readonly css: number
  readonly script: number
  readonly data: number
}

const element = /<(style|script)([^>]*)>([\s\S]*?)<\/\1>/g

/** Give the texts of a page's styles, its scripts or its data, one after another. */
export function insideOf(html: string, kind: 'css' | 'script' | 'data'): string {
  return [...html.matchAll(element)]
    .filter(([, tag, attributes]) => kind === kindOf(tag, attributes))
    .map(([, , , text]) => text)
    .join('\n')
}

/** Weigh a page. */
export function weigh(html: string): Weight {
  const whole = brotli(html)
  const end = '</form>'
  // Other forms may stand around the one with the questions.
  const answerable = html.slice(0, html.indexOf(end, html.indexOf('name="_version"')) + end.length)
  return {
    page: whole.length,
    quickly: brotli(html, 4).length,
    toAnswer: neededFor(whole, Buffer.byteLength(answerable)),
    html: brotli(html.replace(element, '')).length,
    css: brotli(insideOf(html, 'css')).length,
    script: brotli(insideOf(html, 'script')).length,
    data: brotli(insideOf(html, 'data')).length,
  }
}

function kindOf(tag = '', attributes = ''): 'css' | 'script' | 'data' {
  if (tag === 'style') return 'css'
  return attributes.includes('application/json') ? 'data' : 'script'
}
