/** Texts as no owner means to write them, made by spoiling texts that are right; judges nothing. */
import fc from 'fast-check'

/** Marks and words that mean something somewhere in a survey, a programme, a scenario or a lock. */
const meaningful = [
  ...['---', '\n---\n', '\n', '\n\n', '\r', '\r\n', '\t', '    ', '# ', '## ', '### ', '#### ', '\n===\n'],
  ...[
    '{#',
    '{#a}',
    '}',
    '{',
    '{company}',
    '{seller|you}',
    '|',
    ': ',
    ':',
    '- ',
    '\n- ',
    '\n  - ',
    '1. ',
    '> ',
  ],
  ...[
    '\\',
    '"',
    "'",
    '`',
    '```\n',
    '*',
    '**',
    '_',
    '[',
    ']',
    '](',
    '![',
    '[a](b)',
    '<b>',
    '<!--',
    '&amp;',
    '&#0;',
  ],
  ...[
    '&a',
    '*a',
    '<<: ',
    '!!set',
    '? ',
    '{{',
    '[[',
    ',',
    '|-\n',
    '>\n',
    '%YAML 9',
    '\n...\n',
    '~',
    'null',
    'true',
  ],
  ...['type: ', 'when: ', 'for: ', 'rows: ', 'rows: chosen in ', 'every: year', 'other: yes', 'shuffle: yes'],
  ...[
    'measures: ',
    'required: soft',
    'breaks: ',
    'as buyer: ',
    'as ',
    'from: ',
    'to: -1',
    'at most: 2',
    'waive:',
  ],
  ...[
    ' and ',
    ' or ',
    '(',
    ')',
    'is answered',
    'is not ',
    'any of ',
    'at least ',
    '1e9',
    '-0',
    '00',
    '2026-02-30',
  ],
  ...['choice', 'choices', 'scale', 'comparison', 'frequency', 'story', 'callback', 'note', 'rank', 'number'],
  ...['languages: [en, de, ar, ja]', 'survey: ', 'role: ', 'asked: ', 'ends on: ', 'minutes: 1'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'invitation',
    'thanks',
    'other',
    'all',
    'Invitation {#invitation}',
  ],
] as const

/** Characters that steer a terminal, turn the direction of writing, end lines unseen, or are half of one. */
const steering = [
  ...[
    '\u0000',
    '\u0007',
    '\b',
    '\u001b[2J',
    '\u001b]8;;http://evil.example\u0007',
    '\u007f',
    '\u0085',
    '\u009b31m',
  ],
  ...[
    '\u00a0',
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\u2069',
    '\u3000',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '😀',
    'e\u0301',
    'ﬃ',
    '١٢',
    'İ',
    'ß',
    '\u{e0041}',
  ],
] as const

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...meaningful) },
  { weight: 2, arbitrary: fc.constantFrom(...steering) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)

/** Texts put together of marks and characters, without any sense. */
export const nonsense: fc.Arbitrary<string> = fc
  .array(fragment, { maxLength: 40 })
  .map((parts) => parts.join(''))

/** One change of a text; a place is a part of the whole, so that it shrinks towards the beginning. */
type Change = (text: string, donor: string) => string
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: place, cut: fc.nat(60), put: fc.array(fragment, { maxLength: 4 }) }).map(
    ({ at, cut, put }): Change =>
      (text) =>
        spliced(text, at, cut, put.join('')),
  ),
  fc.tuple(place, fragment).map(
    ([at, put]): Change =>
      (text) =>
        spliced(text, at, 0, put),
  ),
  fc.record({ from: place, length: fc.nat(400), at: place }).map(
    ({ from, length, at }): Change =>
      (text, donor) => {
        const start = Math.floor(from * donor.length)
        return spliced(text, at, 0, donor.slice(start, start + length))
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 6 })).map(([at, count]) =>
    lineChange(at, (lines, line) => {
      lines.splice(line, count)
    }),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(([at, count]) =>
    lineChange(at, (lines, line) => {
      lines.splice(line, 0, ...lines.slice(line, line + count))
    }),
  ),
  fc.tuple(place, place).map(([at, other]) =>
    lineChange(at, (lines, line) => {
      const there = Math.floor(other * lines.length)
      const moved = lines[line] ?? ''
      lines[line] = lines[there] ?? ''
      lines[there] = moved
    }),
  ),
  fc.tuple(place, place).map(
    ([at, from]): Change =>
      (text, donor) =>
        lineChange(at, (lines, line) => {
          const foreign = donor.split('\n')
          lines.splice(line, 1, foreign[Math.floor(from * foreign.length)] ?? '')
        })(text, donor),
  ),
  fc.tuple(place, fragment).map(([at, put]) =>
    lineChange(at, (lines, line) => {
      lines[line] = (lines[line] ?? '').replace(/(?<=:\s)\S.*$/, put)
    }),
  ),
  place.map(
    (at): Change =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom('\r\n', '\r').map(
    (end): Change =>
      (text) =>
        text.replaceAll('\n', end),
  ),
)

function spliced(text: string, at: number, cut: number, put: string): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + put + text.slice(start + cut)
}

function lineChange(at: number, change: (lines: string[], line: number) => void): Change {
  return (text) => {
    const lines = text.split('\n')
    change(lines, Math.floor(at * lines.length))
    return lines.join('\n')
  }
}

/**
 * Spoil one of some texts in a few places; pieces of the others are put into it.
 *
 * @param texts texts that are right
 * @example fc.assert(fc.property(mutated([survey, programme]), (text) => { parseSurvey('s', 's.md', text) }))
 */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      text: fc.constantFrom(...texts),
      donor: fc.constantFrom(...texts),
      steps: fc.array(changes, { minLength: 1, maxLength: 4 }),
    })
    .map(({ text, donor, steps }) => steps.reduce((so, change) => change(so, donor), text))
}
