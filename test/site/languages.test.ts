import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { SiteFile } from '#engine/model.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'

const { surveys, programmes } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
const read = (address: string) => readFileSync(join('dist', address, 'index.html'), 'utf8')
const withoutScripts = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '')

const pages = surveys.flatMap(({ survey, words }) =>
  survey.languages.flatMap((language, index) =>
    [undefined, ...survey.roles, 'thanks', 'closed'].map((place) => {
      const base = `/s/${survey.id}/${place === undefined ? '' : `${place}/`}`
      const address = index === 0 ? base : `${base}${language}/`
      return { address, base, language, place, survey, own: words[language] }
    }),
  ),
)

test('some survey is asked in a language that runs from right to left', () => {
  expect(pages.some(({ language }) => language === 'ar')).toBe(true)
})

describe.each(pages)('the page $address', ({ address, base, language, place, survey, own }) => {
  const html = read(address)
  const ui = interfaceWords(language)

  test('says its language and its direction, and where it stands in the others', () => {
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)]
    const others = survey.languages.map((other, index) => [other, index === 0 ? base : `${base}${other}/`])
    expect(alternates.map(([, other, href]) => [other, href])).toEqual(others.length > 1 ? others : [])
    for (const [other, href] of others)
      if (other !== language)
        expect(html).toMatch(new RegExp(`(?:<a href|name="_to" value)="${href}" lang="${other}"`))
    expect(html).not.toContain(`<a href="${address}" lang=`)
  })

  test('leads to pages of its own language only, but for the switch', () => {
    const links = [...html.matchAll(/<a href="(\/s\/[^"]+)"(?! lang=)/g)].map(([, href]) => href)
    for (const href of links) expect(pages.find((one) => one.address === href)?.language).toBe(language)
  })

  test('leaves no placeholder open, and weighs at most 14 KB', () => {
    expect(withoutScripts(html)).not.toMatch(/\{[a-z]+(?:\|[^}]*)?\}/)
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(14 * 1024)
  })

  test('speaks no other language where the interface speaks', () => {
    if (place === 'closed') expect(html).toContain(own?.notices.closed?.title ?? ui.page['closed-title'])
    else if (place === 'thanks') expect(html).toContain(own?.notices.thanks?.title ?? ui.page['thanks-title'])
    else if (place === undefined) expect(html).toContain(ui.page.choose)
    else {
      expect(html).toContain(ui.page.send)
      const [, json = ''] = /id="survey-data">([\s\S]*?)<\/script>/.exec(html) ?? []
      const data = JSON.parse(json)
      expect(data.language).toBe(language)
      expect(data.words.progress).toBe(ui.page.progress)
      const companion = readFileSync(join('dist', data.companion), 'utf8')
      for (const said of [ui.issue['too-long'], ui.answering.shared]) expect(companion).toContain(said)
      expect(html).toContain(own?.notices.thanks?.title ?? ui.page['thanks-title'])
    }
    if (language !== 'en') expect(html).not.toContain(interfaceWords('en').page.send)
  })
})

test('in Arabic words, names are set apart from the words around them', () => {
  const { address } = pages.find(({ language, place }) => language === 'ar' && place === undefined) ?? {}
  const { company } = programmes.ar ?? Object.values(programmes)[0] ?? {}
  expect(read(address ?? '')).toMatch(new RegExp(`[\u2067\u2068]${company}\u2069`))
})

test('a survey that says so promises that answers count which were never sent off', () => {
  for (const { address, language, survey, place } of pages)
    if (place === undefined || survey.roles.includes(place))
      expect([address, read(address).includes(interfaceWords(language).page['keep-partial'])]).toEqual([
        address,
        survey.keepPartial === true,
      ])
})
