import { expect, test } from 'vitest'
import { judgeFolder } from '#cli/judge-folder.ts'
import { parseFolder } from '#cli/parse-folder.ts'
import { folderOf } from '../whole-folder.ts'

const found = (changed: Record<string, string>) =>
  judgeFolder(parseFolder(folderOf(new Map(Object.entries(changed)))))
    .filter(({ file }) => file.startsWith('themes'))
    .map(({ file, line, column, rule, suggestion }) => [`${file}:${line}:${column}`, rule, suggestion])

test('the themes of the folder are right', () => {
  expect(found({})).toEqual([])
})

test('a role that no survey has is refused, with the one that is meant', () => {
  const text = '# Calling back {#calling-back}\n\nfor: user, buyers\n\n- call* back\n'
  expect(found({ 'themes.md': text })).toEqual([['themes.md:3:12', 'unknown-role', 'buyer']])
})

test('a translation words the themes of its original, each of them and no other', () => {
  const price = '\n# Price {#price}\n\n- price\n'
  const one = '# Calling back {#calling-back}\n\n- call* back\n'
  expect(found({ 'themes.md': one + price })).toEqual([['themes.de.md:4:1', 'missing-words', undefined]])
  expect(found({ 'themes.de.md': '# Rückruf {#caling-back}\n\n- rückruf\n' })).toEqual([
    ['themes.de.md:1:13', 'extra-words', 'calling-back'],
  ])
})

test('a language that nobody is asked in, and one without its words, are told', () => {
  const folder = folderOf()
  const french = parseFolder({
    ...folder,
    translations: folder.translations.map((one) => (one.of === 'themes' ? { ...one, language: 'fr' } : one)),
    texts: new Map([...folder.texts, ['themes.fr.md', '# Rappel {#calling-back}\n\n- rappel*\n']]),
  })
  const told = judgeFolder(french).filter(({ file }) => file.startsWith('themes'))
  expect(told.map(({ file, rule }) => [file, rule])).toEqual([
    ['themes.md', 'theme-language'],
    ['themes.fr.md', 'unlisted-translation'],
  ])
})
