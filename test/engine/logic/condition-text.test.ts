import { expect, test } from 'vitest'
import { conditionText } from '#engine/logic/condition-text.ts'
import { readCondition } from '#engine/parse/condition.ts'
import { openSource } from '#engine/parse/source.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'

const labels = {
  question: (id: string, row?: string) => (row === undefined ? id.toUpperCase() : `${id} ${row}`),
  value: (_question: string, value: string) => `<${value}>`,
}

test.each([
  ['refer at most 6', '“REFER” is <6> or less'],
  ['refer at least 9', '“REFER” is <9> or more'],
  ['known is a', '“KNOWN” is <a>'],
  ['known is not a', '“KNOWN” is not <a>'],
  ['known any of a, b', '“KNOWN” is <a> or <b>'],
  ['care.listen is answered', 'you answered “care listen”'],
  ['refer is not answered', 'you did not answer “REFER”'],
  ['a is 1 and b is 2', '“A” is <1> and “B” is <2>'],
  ['a is 1 and (b is 2 or c is 3)', '“A” is <1> and (“B” is <2> or “C” is <3>)'],
])('«%s» is said as «%s»', (text, said) => {
  const read = readCondition(openSource('x.md', text), text, 0)
  if (!read) throw new Error(`«${text}» cannot be read`)
  expect(conditionText(read.condition, interfaceWords('en').condition, labels)).toBe(said)
})
