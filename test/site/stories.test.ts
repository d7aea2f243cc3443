import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { directionOf } from '#engine/words/languages.ts'
import { addressIn, siteLanguages } from '#site/site-address.ts'

const read = (address: string) => readFileSync(join('dist', address, 'index.html'), 'utf8')

describe.each(siteLanguages)('the page of stories as it is built, in %s', (language) => {
  const html = read(addressIn('stories', language))
  const { stories } = interfaceWords(language)

  test('says that none is told, in a page of its language that search engines do not list', () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}"`)
    expect(html).toContain(stories.none)
    expect(html).toMatch(/<ul id="stories"[^>]* hidden/)
    expect(html).toMatch(/<p id="intro" hidden/)
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  test('needs no script, and leaves no placeholder open', () => {
    expect(html).not.toMatch(/<script|\{[a-z-]+\}/)
  })

  test('is led to by what people said and what was done', () => {
    expect(read(addressIn('said', language))).toContain(`href="${addressIn('stories', language)}"`)
    expect(html).toContain(`href="${addressIn('said', language)}"`)
  })
})
