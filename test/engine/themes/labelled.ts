/** Labelled comments of each language, and how well a dictionary finds their labels; tags nothing by itself. */
import { readFileSync } from 'node:fs'

export interface Labelled {
  readonly text: string
  readonly themes: readonly string[]
}

/** What was found rightly, found wrongly, and missed. */
export interface Hits {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/**
 * Read the comments of a language. Those on odd lines were looked at when the words of the dictionary were chosen, those
 * on even lines were not: only the latter tell how it does with words that it has not met.
 */
export function labelled(language: string): { met: Labelled[]; unmet: Labelled[] } {
  const lines = readFileSync(`test/fixtures/themes/${language}.txt`, 'utf8').trim().split('\n')
  const read = lines.map((line): Labelled => {
    const [labels = '', ...text] = line.split(': ')
    return { text: text.join(': '), themes: labels.split(', ').filter((label) => label !== 'none') }
  })
  return {
    met: read.filter((_, index) => index % 2 === 0),
    unmet: read.filter((_, index) => index % 2 === 1),
  }
}

/** Count how a tagger does. */
export function hitsOf(comments: readonly Labelled[], tag: (text: string) => readonly string[]): Hits {
  const hits = { right: 0, wrong: 0, missed: 0 }
  for (const { text, themes } of comments) {
    const found = tag(text)
    const right = found.filter((theme) => themes.includes(theme)).length
    hits.right += right
    hits.wrong += found.length - right
    hits.missed += themes.length - right
  }
  return hits
}
