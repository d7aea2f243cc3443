import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pageByPage } from './page-by-page.ts'
import { openSiteOf } from './project.ts'
import type { Site } from './site.ts'
import { choose } from './walk.ts'

const address = '/s/types/buyer/'

let site: Site
beforeAll(async () => {
  site = await openSiteOf('test/journeys/every-language')
})
afterAll(() => site?.stop())

interface Heard {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly states: Readonly<Record<string, unknown>>
  readonly within: readonly Heard[]
}

/** The page as a screen reader has it. */
async function heard(page: Page): Promise<Heard[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read = (id: string): Heard[] => {
    const node = byId.get(id)
    const within = (node?.childIds ?? []).flatMap(read)
    if (!node || node.ignored) return within
    const [role, name, description] = [node.role, node.name, node.description].map((one) =>
      String(one?.value ?? ''),
    )
    const states = Object.fromEntries((node.properties ?? []).map((one) => [one.name, one.value.value]))
    return [{ role: role ?? '', name: name ?? '', description: description ?? '', states, within }]
  }
  return read(nodes[0]?.nodeId ?? '')
}

const all = (tree: readonly Heard[]): Heard[] => tree.flatMap((one) => [one, ...all(one.within)])
const named = (tree: readonly Heard[], role: string) =>
  all(tree).flatMap((one) => (one.role === role ? [one.name] : []))
const group = (tree: readonly Heard[], name: string) => {
  const found = all(tree).find((one) => one.role === 'group' && one.name === name)
  if (!found) throw new Error(`no group is called ${name}`)
  return found
}

let page: Page
beforeEach(async () => {
  page = await site.visit(address)
})

/** Go on until a page is shown. */
async function to(id: string): Promise<void> {
  await choose(page, 'refer', '7')
  while ((await page.locator('section.current').getAttribute('id')) !== id)
    await page.locator('.next').click()
}

describe('whoever hears the page', () => {
  test('hears each question, that it is needed, and what the ends of its scale mean', async () => {
    const tree = await heard(page)
    const refer = group(tree, 'Would you refer Tessaro to a colleague? (needed)')
    const numbers = named([refer], 'radio')
    expect([numbers.length, numbers[0], numbers[1], numbers.at(-1)]).toEqual([
      11,
      '0 Certainly not',
      '1',
      '10 Certainly',
    ])
    expect(named([group(tree, 'How did it feel?')], 'radio')).toEqual(['-2 Cold', '-1', '0', '1', '2 Warm'])
    // The words beside the scale are said with its ends already.
    expect(named([refer], 'StaticText').filter((text) => text.includes('='))).toEqual([])
  })

  test('hears a battery as questions of their own, each with its words and “cannot say”, and no table', async () => {
    await to('p-words')
    const tree = await heard(page)
    const battery = group(tree, 'How far do you agree?')
    expect(battery.within.filter(({ role }) => role === 'group').map(({ name }) => name)).toEqual([
      'They tell us early what will be late.',
      'They keep what they have promised.',
    ])
    for (const item of battery.within.filter(({ role }) => role === 'group'))
      expect(named([item], 'radio')).toEqual([
        'Disagree',
        'Rather disagree',
        'Neither',
        'Rather agree',
        'Agree',
        'Cannot say',
      ])
    expect(named([group(tree, 'Compared with other suppliers, Tessaro is …')], 'radio')).toEqual([
      'Better',
      'About the same',
      'Worse',
      'Cannot say',
    ])
    expect(all(tree).filter(({ role }) => /table|grid|^row|cell/.test(role))).toEqual([])
  })

  test('hears which page it is once, when it is turned, and not at every answer', async () => {
    await choose(page, 'refer', '7')
    const progress = page.locator('.progress')
    expect(await progress.getAttribute('aria-live')).toBe('polite')
    await page.evaluate(() => {
      const said: (string | null)[] = []
      Object.assign(window, { said })
      const listen = (changes: MutationRecord[]) => {
        for (const { target } of changes) said.push(target.textContent)
      }
      const place = document.querySelector('.progress') as Element
      new MutationObserver(listen).observe(place, { childList: true, characterData: true, subtree: true })
    })
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
    await choose(page, 'feel', '1')
    await choose(page, 'rate', '2')
    expect(await said()).toEqual([])
    await page.locator('.next').click()
    expect(await said()).toEqual(['Page 2 of 4'])
    const [focused] = all(await heard(page)).filter(({ states }) => states.focused && states.level)
    expect(focused).toMatchObject({ role: 'heading', name: 'Words' })
  })

  test('hears what is wrong at once, with the question and with its field, and nothing once it is mended', async () => {
    await page.locator('.next').click()
    const first = await heard(page)
    const alert = all(first).find(({ role }) => role === 'alert')
    expect(alert?.states).toMatchObject({ focused: true, live: 'assertive' })
    expect(named([alert as Heard], 'link')).toEqual(['Would you refer Tessaro to a colleague? (needed)'])
    const { description } = group(first, 'Would you refer Tessaro to a colleague? (needed)')
    expect(description).toBe('This one is needed. Please answer it.')
    await to('p-writing')
    const number = page.locator('[name="seats"]')
    await number.fill('a dozen')
    await page.locator('.send').click()
    const field = async () =>
      all(await heard(page)).find(({ role, name }) => role === 'textbox' && name.startsWith('How many'))
    expect(await field()).toMatchObject({ states: { invalid: 'true' } })
    expect((await field())?.description).toMatch(/write one number.* From 1 to 500\.$/)
    await number.fill('12')
    await page.locator('.send').click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0)
  })

  test('hears fields by their questions, and the ways to other languages in those languages', async () => {
    await to('p-writing')
    expect(named(await heard(page), 'textbox')).toEqual([
      'How many people use it?',
      'What is the main reason?',
      'Tell us a story',
      'How and when can we reach you?',
    ])
    const languages = page.locator('nav.languages')
    expect(await languages.getAttribute('aria-label')).toBe('Language')
    expect(await languages.locator('[aria-current="true"]').innerText()).toBe('English')
    expect(
      await languages
        .locator('button')
        .evaluateAll((all) =>
          all.map((one) =>
            ['lang', 'dir'].map((name) => one.getAttribute(name)).concat(one.textContent.trim()),
          ),
        ),
    ).toEqual([
      ['de', 'ltr', 'Deutsch'],
      ['fr', 'ltr', 'Français'],
      ['es', 'ltr', 'Español'],
      ['ar', 'rtl', 'العربية'],
      ['ja', 'ltr', '日本語'],
    ])
  })

  test('finds one heading above all, one for each page, and the language of the whole', async () => {
    await choose(page, 'refer', '7')
    const headings: string[][] = []
    await pageByPage(page, async () => {
      headings.push(
        await page.locator(':is(h1, h2):visible').evaluateAll((all) => all.map((one) => one.tagName)),
      )
    })
    expect(headings).toEqual(Array.from({ length: 4 }, () => ['H1', 'H2']))
    for (const [language, direction] of [
      ['ja', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      await page.goto(`${address}${language}/`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('html').getAttribute('dir')).toBe(direction)
    }
  })
})

test('the items of a battery stand below each other, each with its own words within it', async () => {
  await to('p-words')
  for (const battery of await page.locator('fieldset:has(.item):visible').all()) {
    const boxes = await battery.locator('.item').evaluateAll((items) =>
      items.map((item) => {
        const { top, bottom } = item.getBoundingClientRect()
        const words = [...item.querySelectorAll('label')].map((label) => label.getBoundingClientRect())
        return {
          top,
          bottom,
          within: words.every((word) => word.top >= top && word.bottom <= bottom + 0.5),
          words: words.length,
        }
      }),
    )
    expect(boxes.length).toBe(2)
    expect(boxes[1]?.top).toBeGreaterThanOrEqual(Number(boxes[0]?.bottom) - 0.5)
    expect(boxes.map(({ within, words }) => [within, words])).toEqual([
      [true, 6],
      [true, 6],
    ])
  }
})
