import { expect, test } from 'vitest'
import type { CompiledSurvey } from '#engine/model.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'
import { mapWords } from '#engine/words/map-words.ts'

/** Words in which each text is `x`, or `h` where it is HTML; ids are called like fields on purpose. */
const words = (text: string, html: string) => ({
  title: text,
  intro: html,
  roles: { help: text },
  names: { as: text },
  pages: { intro: { title: { text }, help: { text: html, as: { help: html } } }, bare: { title: { text } } },
  questions: {
    q: {
      title: { text, as: { help: text } },
      help: { text: html },
      low: text,
      high: text,
      rows: { help: { text } },
      options: { intro: { text, as: { buyer: text } } },
      points: { '1': text },
    },
    bare: { title: { text }, rows: {}, options: {}, points: {} },
  },
  notices: { thanks: { title: text, body: html }, invitation: { title: text, subject: text, body: html } },
})
const compiled = {
  survey: { id: 'x' },
  version: 'x',
  words: { en: words('x', 'x'), de: words('x', 'x') },
} as unknown as CompiledSurvey

test('every text of every language is changed, each by what it is, and neither ids nor rules', () => {
  const before = JSON.stringify(compiled)
  expect(mapWords(compiled, (text, html) => (html ? `<${text}>` : text.toUpperCase()))).toEqual({
    ...compiled,
    words: { en: words('X', '<x>'), de: words('X', '<x>') },
  })
  expect(JSON.stringify(compiled)).toBe(before)
})

test('a change is told the language of each text', () => {
  const { words: changed } = mapWords(compiled, (_text, _html, language) => language)
  expect(changed).toEqual({ en: words('en', 'en'), de: words('de', 'de') })
})

test('escaping leaves nothing that HTML reads as a mark', () => {
  expect(escapeHtml(`<b title="x">Smith & Sons' "best"</b>`)).toBe(
    '&lt;b title=&quot;x&quot;&gt;Smith &amp; Sons&#39; &quot;best&quot;&lt;/b&gt;',
  )
})
