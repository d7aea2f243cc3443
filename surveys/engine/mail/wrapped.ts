/** Breaking text into lines that mail programs quote without breaking them again; breaks no word and no address. */

const columns = 72

/** Languages that part words by no blank have no place of their own for a break. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Wrap a text at 72 columns, at its blanks; its own breaks stay.
 *
 * @param first what stands before the first line, and counts as part of it
 * @param further what stands before each further line
 * @example wrapped('one\ntwo', '- ', '  ') // '- one\n  two'
 */
export function wrapped(text: string, first = '', further = ''): string {
  const lines = text
    .split('\n')
    .flatMap((part) => (unspaced.test(part) ? [part.trim()] : broken(part, further.length)))
  return lines.map((line, at) => ((at === 0 ? first : further) + line).trimEnd()).join('\n')
}

function broken(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && indent + line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
