import { describe, expect, test } from 'vitest'
import { parsePromiseTranslation } from '#engine/parse/parse-promise-translation.ts'
import { promiseText, readPromise, said } from './some-promise.ts'

const original = readPromise(promiseText())
const german = `---
title: Ein Rückruf zur genannten Stunde
owner: Leitung des Servicedesks
---

# Sie sagten {#said}

> Niemand *ruft* zurück.

# Wir tun {#do}

- Wir nennen die Stunde.
- Wir halten sie.
`
const read = (text: string, of = original) =>
  parsePromiseTranslation(of, 'de', 'promises/call-back.de.md', text)

describe('a translation of a promise', () => {
  test('lacks no text of the original; a part that is missing is told once', () => {
    expect(said(read(german.replace(/title.*\n/, '')))).toEqual([
      'call-back.de.md:1:1 error missing-words  «title» is not translated: «A call back at the hour we named»',
    ])
    expect(said(read(german.replace(/# Wir tun[\s\S]*/, '')))).toEqual([
      'call-back.de.md:10:1 error missing-words  «do» is not translated: «We do»',
    ])
    expect(said(read(german.replace(/- .*\n/g, '')))).toEqual([
      'call-back.de.md:10:3 error missing-words  «do body» is not translated: «We name the hour. We keep it.»',
    ])
  })

  test('adds nothing to the original', () => {
    const more = '# Was daraus wurde {#outcome}\n\nNichts.\n'
    expect(said(read(`${german}\n${more}`))).toEqual([
      'call-back.de.md:15:22 error extra-words  promises/call-back.md has no «outcome», so «Was daraus wurde» and what stands below it is never read',
    ])
    expect(said(read(german.replace('{#do}', '{#tun}')))).toEqual([
      expect.stringContaining('call-back.de.md:10:13 error extra-words  promises/call-back.md has no «tun»'),
    ])
    expect(said(read(german.replace('# Sie', 'Wir haben zugehört.\n\n# Sie')))).toEqual([
      'call-back.de.md:6:1 error extra-words  promises/call-back.md has no words above its first heading',
    ])
  })

  test('carries no rule, which goes with `--fix`', () => {
    const { diagnostics } = read(german.replace('owner', 'due: 2026-12-31\nowner'))
    expect(diagnostics.map(({ rule, line, fix }) => [rule, line, fix?.[0]?.text])).toEqual([
      ['rules-in-translation', 3, ''],
    ])
  })

  test('holds no mail address and no placeholder either', () => {
    expect(said(read(german.replace('Niemand', '{company}')))).toEqual([
      expect.stringContaining('error unknown-placeholder'),
    ])
    expect(said(read(german.replace('Leitung des Servicedesks', 'desk@example.com')))).toEqual([
      expect.stringContaining('error owner-address'),
    ])
  })

  test('is not blamed for an original that was not understood', () => {
    const broken = readPromise(promiseText({ due: 'soon' }, '# You said {#said}\n\nWords.\n'))
    expect(said(read(german, broken))).toEqual([])
  })

  test('may leave out an owner, who is then called as in the original', () => {
    const { words, diagnostics } = read(german.replace(/owner.*\n/, ''))
    expect(diagnostics).toEqual([])
    expect(words.owner).toBe('Head of the service desk')
  })

  test('is complete: what it lacks stands in the words of the original', () => {
    expect(read(german.replace(/- .*\n/g, '')).words).toEqual({
      title: 'Ein Rückruf zur genannten Stunde',
      owner: 'Leitung des Servicedesks',
      said: {
        title: 'Sie sagten',
        body: '<blockquote>\n<p>Niemand <em>ruft</em> zurück.</p>\n</blockquote>',
      },
      do: { title: 'Wir tun', body: original.words.do.body },
    })
  })

  test('is paired text by text, the owner aside', () => {
    expect(read(german).pairs.map(({ original: { key }, text }) => [key, text.text])).toEqual([
      ['title', 'Ein Rückruf zur genannten Stunde'],
      ['said', 'Sie sagten'],
      ['said body', 'Niemand ruft zurück.'],
      ['do', 'Wir tun'],
      ['do body', 'Wir nennen die Stunde.\n\nWir halten sie.'],
    ])
  })
})
