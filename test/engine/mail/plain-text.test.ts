import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '#engine/mail/plain-text.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'

describe('links', () => {
  test('are written out behind their words', () => {
    expect(plainText('<p>See <a href="https://a.example/?b=1&#x26;c=2">our page</a>.</p>')).toBe(
      'See our page (https://a.example/?b=1&c=2).',
    )
  })

  test('whose words are the address are written once', () => {
    expect(plainText('<p><a href="https://a.example/">https://a.example/</a></p>')).toBe('https://a.example/')
    expect(plainText('<p><a href="mailto:ines@example.com">ines@example.com</a></p>')).toBe(
      'ines@example.com',
    )
  })

  test('keep an address whole, however long', () => {
    const address = `https://a.example/${'long-'.repeat(30)}`
    expect(plainText(`<p>Before <a href="${address}">here</a> after</p>`)).toContain(`(${address})`)
  })
})

describe('blocks', () => {
  test('are parted by an empty line', () => {
    expect(plainText('<p>One.</p>\n<h2>Two</h2>\n<p>Three<br>\nand four.</p>')).toBe(
      'One.\n\nTwo\n\nThree\nand four.',
    )
  })

  test('of a list stand below each other, the inner further in', () => {
    expect(
      plainText(
        '<p>Now:</p><ul>\n<li>one</li>\n<li>two\n<ul>\n<li>deep</li>\n</ul>\n</li>\n</ul><p>End.</p>',
      ),
    ).toBe('Now:\n\n- one\n- two\n  - deep\n\nEnd.')
  })

  test('of a numbered list are counted from where it starts', () => {
    expect(plainText('<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>')).toBe('3. three\n4. four')
  })

  test('of one entry belong together', () => {
    expect(
      plainText('<ul>\n<li>\n<p>one</p>\n<p>more of it</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>'),
    ).toBe('- one\n\n  more of it\n- two')
  })

  test('that are quoted have the mark of mails before every line', () => {
    const long = 'word '.repeat(20).trim()
    const lines = plainText(`<blockquote>\n<p>${long}</p>\n<ul>\n<li>entry</li>\n</ul>\n</blockquote>`).split(
      '\n',
    )
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.filter((one) => one !== '')) expect(line).toMatch(/^> /)
    expect(lines.at(-1)).toBe('> - entry')
  })
})

test('two lists after each other stay two', () => {
  expect(plainText('<ul><li>a</li></ul>\n<ul><li>b</li></ul>')).toBe('- a\n\n- b')
})

test('entities are decoded once, emphasis is left to the words', () => {
  expect(
    plainText('<p><strong>Smith</strong> &#x26; <em>Sons</em> &lt;b&gt; &amp;lt; &#39;&quot; &euro;</p>'),
  ).toBe('Smith & Sons <b> &lt; \'" &euro;')
})

test('lines are 72 columns at most where a language has blanks', () => {
  const text = plainText(`<p>${'We ask you twice a year. '.repeat(12)}</p>`)
  expect(text.split('\n').length).toBeGreaterThan(3)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
})

test('Japanese is not broken at the few blanks that it has', () => {
  const text = `${'お聞かせいただいたことを、今後の改善に役立てます。'.repeat(4)} Hollinrime ${'短い時間で。'.repeat(8)}`
  expect(plainText(`<p>${text}</p>`)).toBe(text)
})

test('a blank that must not be broken is not', () => {
  const text = plainText(`<p>${'mot '.repeat(17)}demain\u00a0: oui</p>`)
  expect(text).toContain('demain\u00a0: oui')
})

test('any text comes through HTML as it was, but for its blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = (of: string) => of.split(/[\t\n\r ]+/).filter((word) => word !== '')
      expect(
        words(plainText(`<p>${escapeHtml(text)}</p>`))
          .join(' ')
          .trim(),
      ).toBe(words(text).join(' ').trim())
    }),
  )
})
