/** A check for texts that fill a narrow phone; estimates widths and measures no font. */
import type { Text } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { unmarked } from './phrases.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'

/** How many lines a kind of text may fill, and how many characters of usual width fit on one. */
interface Room {
  readonly what: string
  readonly lines: number
  readonly perLine: number
}

/**
 * The room at 320 CSS pixels, of which borders and padding leave 278: titles are bold at 17.6 pixels, rows plain at
 * 17, options stand beside a box; the two ends of a scale share a line at 14, named points have 84 pixels at 12.8.
 * A Latin letter is taken to be half as wide as its font is high, in bold a little more.
 */
const rooms: Readonly<Partial<Record<Text['kind'], Room>>> = {
  page: { what: 'the title of a page', lines: 3, perLine: 24 },
  question: { what: 'a question', lines: 5, perLine: 30 },
  row: { what: 'a row', lines: 3, perLine: 32 },
  option: { what: 'an option', lines: 3, perLine: 26 },
  end: { what: 'an end of a scale', lines: 3, perLine: 16 },
  point: { what: 'a named point', lines: 3, perLine: 13 },
  name: { what: 'a name in results', lines: 2, perLine: 18 },
}

/**
 * Find texts that take more lines at 320 pixels than can be read at a glance: a question 5, a row or an option 3.
 *
 * Characters of double width (UAX #11) count twice. Beyond that, the answers leave the screen with the question
 * above them.
 *
 * @example longWordings(worded).map(({ about }) => about) // ['care.keep']
 */
export function longWordings(worded: Worded): readonly Breach[] {
  return worded.texts.flatMap((text) => {
    const room = rooms[text.kind]
    if (!room) return []
    const read = unmarked(text.text).replace(/\s+/gu, ' ').trim()
    const lines = linesOf(read, room.perLine)
    const [word] =
      worded.language === 'ja' ? [] : read.split(' ').filter((part) => widthOf(part) > room.perLine + 2)
    if (word !== undefined && text.kind === 'point') {
      const message = `«${word}» is too long a word for a named point on a narrow phone; about ${room.perLine} letters fit`
      return [
        breachIn(
          worded,
          'long-wording',
          text,
          { index: text.text.indexOf(word), length: word.length },
          message,
        ),
      ]
    }
    if (lines <= room.lines) return []
    const most = room.lines * room.perLine
    const message = `${room.what} fills about ${lines} lines on a narrow phone; make it ${room.lines} at most, some ${Math.floor((most * 0.9) / (worded.language === 'ja' ? 2 : 1))} characters${text.kind === 'question' ? ', and put the rest into the prose below' : ''}`
    return [breachIn(worded, 'long-wording', text, { index: 0, length: text.text.length }, message)]
  })
}

/** Warn of texts that fill a narrow phone. */
export const checkLongWording: SurveyCheck = (survey) => longWordings(wordedOf(survey))

/** Count the lines that words take when each line holds so many characters. */
function linesOf(text: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const part of text.split(/(?<= )|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u)) {
    const width = widthOf(part.trimEnd())
    if (used > 0 && used + width > perLine) {
      lines += 1
      used = 0
    }
    // A word that is longer than a line is broken.
    lines += Math.max(0, Math.ceil(width / perLine) - 1)
    used += width > perLine ? width % perLine : widthOf(part)
  }
  return lines
}

/** Letters of usual width and nothing else, as most words are. */
const usual = /^[ -~\u00a0-\u00ac\u00ae-\u02ff‘-„…–—]*$/

/** Measure a text in characters of usual width; those of double width count two, marks above and below none. */
function widthOf(text: string): number {
  if (usual.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue
    width += /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(
      character,
    )
      ? 2
      : 1
  }
  return width
}
