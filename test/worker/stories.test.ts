import { describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { makeWords } from './words-world.ts'

const english = interfaceWords('en').stories
/** What a page shows: elements that are hidden or taken out are not on it. */
const listed = (html: string) => /<ul id="stories"(?![^>]*hidden)[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1]

/** A survey whose stories are told as soon as they are written. */
function makeStories(id: string) {
  const world = makeWords(id, 'named')
  return {
    ...world,
    page: async (path = '/stories/') => (await world.send(path)).text(),
    async tell(text: string, more: Record<string, unknown> = {}, change: Record<string, unknown> = {}) {
      const response = await world.write({ moment: { text, consent: true } }, more)
      const { stories } = await world.words()
      const story = { response: stories[0]?.response, question: 'moment', state: 'shown', ...change }
      const decided = await world.decide('stories', story)
      if (!decided.ok) throw new Error(await decided.text())
      return response
    },
  }
}

describe('the page of stories', () => {
  test('says in its own words that there are none', async () => {
    const world = makeStories('told-none')
    const html = await world.page()
    expect(html).toContain(english.none)
    expect(listed(html)).toBeUndefined()
    expect(await world.page('/stories/de/')).toContain(interfaceWords('de').stories.none)
  })

  test('of no language is not found, and says so as a page', async () => {
    const response = await makeStories('told-nowhere').send('/stories/tlh/')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      404,
      expect.stringContaining('text/html'),
    ])
  })

  test('tells nobody’s story before somebody has decided to, nor what was hidden or never given leave', async () => {
    const world = makeStories('told-not')
    await world.write({ moment: { text: 'undecided', consent: true } })
    await world.write({ moment: { text: 'without leave', consent: false } })
    await world.tell('hidden again', {}, { state: 'hidden' })
    expect(await world.page()).not.toMatch(/undecided|without leave|hidden again/)
  })

  test('tells a story in its own language and direction, and as text whatever it holds', async () => {
    const world = makeStories('told-escaped')
    const evil = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>\n\nA second line'
    await world.tell(evil)
    const html = await world.page()
    const list = listed(html) ?? ''
    expect(list).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
    expect(list).not.toMatch(/<script|<img/)
    expect(list).toMatch(
      /<blockquote lang="en" dir="ltr"><p dir="auto">[^<]*<\/p><p dir="auto">A second line<\/p>/,
    )
    expect(html).not.toContain(english.none)
    expect(html).not.toContain(english.shortened)
  })

  test('says where a story was shortened, in the language of the page', async () => {
    const world = makeStories('told-shorter')
    await world.tell('Bob came at night.', {}, { text: '[He] came at night.' })
    expect(listed(await world.page())).toContain(`<figcaption>${english.shortened}</figcaption>`)
    expect(listed(await world.page('/stories/ar/'))).toContain(interfaceWords('ar').stories.shortened)
    expect(await world.page()).not.toContain('Bob')
  })

  test('forgets a story at the next look once it is withdrawn or replaced', async () => {
    const world = makeStories('told-withdrawn')
    const one = await world.tell('to be withdrawn')
    world.clock.now = new Date('2026-11-22T11:00:00Z')
    const two = await world.tell('to be replaced')
    expect(await world.page()).toMatch(/to be replaced[\s\S]*to be withdrawn/)
    await world.post('/api/erase', { survey: 'told-withdrawn', id: one })
    await world.write({ moment: { text: 'other words', consent: true } }, { replaces: two })
    expect(await world.page()).not.toMatch(/to be withdrawn|to be replaced|other words/)
  })

  test('forgets a story whose writer takes the leave back', async () => {
    const world = makeStories('told-without-leave')
    const id = await world.tell('no longer yours')
    await world.write({ moment: { text: 'no longer yours', consent: false } }, { replaces: id })
    expect(await world.page()).not.toContain('no longer yours')
  })

  test('is kept by nothing between, and allows no more than it was built with', async () => {
    const world = makeStories('told-headers')
    await world.tell('a story')
    const { headers } = await world.send('/stories/', { headers: { 'If-None-Match': '"anything"' } })
    expect([headers.get('Cache-Control'), headers.get('ETag')]).toEqual(['no-cache', null])
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*style-src/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})
