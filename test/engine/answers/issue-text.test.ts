import { describe, expect, test } from 'vitest'
import { issueText } from '#engine/answers/issue-text.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { languageNames } from '#engine/words/languages.ts'

describe.each(Object.keys(languageNames))('in %s', (language) => {
  const { issue: words } = interfaceWords(language)

  test('a person reads nothing of what a program is told was expected', () => {
    const text = issueText(
      { question: 'known', rule: 'wrong-shape', expected: 'a list of option ids' },
      words,
    )
    expect(text).not.toMatch(/option|[{}]/)
  })
})

test('in Arabic words a number below zero keeps its sign before it', () => {
  const { issue: words } = interfaceWords('ar')
  const text = issueText({ question: 'warm', rule: 'out-of-range', from: -2, to: 2 }, words)
  expect(text).toContain('\u2066-2\u2069')
})
