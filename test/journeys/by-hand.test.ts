import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'
import { joined, place, placed } from './walk.ts'

let site: Site
let page: Page
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const open = async (options = {}) => {
  page = await site.visit('/s/customers/buyer/#p-needing', options)
}
const order = async () => (await placed(page, 'results-matter')).filter((value) => value)
const focused = () =>
  page.evaluate(() => {
    const { className, closest } = Object(document.activeElement)
    return [className, closest.call(document.activeElement, 'li')?.dataset.value]
  })
const said = () => page.locator('.by-hand [role="status"]').innerText()
const item = (value: string, within = '') => page.locator(`.by-hand [data-value="${value}"] ${within}`)

describe('an order by hand, with the keyboard', () => {
  beforeEach(() => open())

  test('is begun by choosing one after another; what is chosen is said, and the focus goes on to the next', async () => {
    await item('audit', '.pick').focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['audit'])
    expect(await said()).toBe('Audits without last-minute work: place 1 of 1')
    expect(await focused()).toEqual(['pick', 'quiet'])
    await page.keyboard.press('Space')
    expect(await order()).toEqual(['audit', 'quiet'])
    expect(await said()).toBe('Nights without false alarms: place 2 of 2')
  })

  test('goes on with what was chosen last where it is full, and takes no more', async () => {
    await item('audit', '.pick').focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Enter')
    expect(await order()).toEqual(['audit', 'quiet', 'time'])
    expect(await focused()).toEqual(['up', 'time'])
    expect(await page.locator('.by-hand .pick:enabled').count()).toBe(0)
  })

  test('is changed by arrows, whose focus goes along until they can do no more', async () => {
    for (const value of ['audit', 'quiet', 'time']) await place(page, value)
    await item('time', '.up').focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['audit', 'time', 'quiet'])
    expect(await focused()).toEqual(['up', 'time'])
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['time', 'audit', 'quiet'])
    expect(await said()).toBe('Less time spent on checks: place 1 of 3')
    expect(await item('time', '.up').isDisabled()).toBe(true)
    expect(await focused()).toEqual(['down', 'time'])
  })

  test('gives back what is taken out, says so, and leaves the focus there', async () => {
    for (const value of ['audit', 'quiet']) await place(page, value)
    await item('audit', '.out').focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['quiet'])
    expect(await said()).toBe('Audits without last-minute work: taken out')
    expect(await focused()).toEqual(['pick', 'audit'])
  })
})

describe('an order by hand, dragged', () => {
  const grip = async (value: string, part = '.grip') => {
    const box = await item(value, part).boundingBox()
    if (!box) throw new Error(`${value} stands at no place`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const fill = async () => {
    for (const value of ['no-loss', 'audit', 'quiet']) await place(page, value)
    await page.locator('.by-hand').evaluate((hand) => hand.scrollIntoView({ block: 'center' }))
  }

  test('by mouse goes where it is let go, while the others make room', async () => {
    await open()
    await fill()
    const [from, last] = [await grip('no-loss', '.grip + span'), await grip('quiet')]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y + 20)
    await page.mouse.move(from.x, last.y + 10)
    expect((await grip('quiet')).y).toBeLessThan(last.y)
    await page.mouse.up()
    expect(await order()).toEqual(['audit', 'quiet', 'no-loss'])
    expect(await said()).toBe('No goods lost to a wrong temperature: place 3 of 3')
    expect(await page.locator('.by-hand [style*="translate"]').count()).toBe(0)
  })

  test('by mouse goes nowhere with Escape', async () => {
    await open()
    await fill()
    const [from, last] = [await grip('no-loss'), await grip('quiet')]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(last.x, last.y + 10)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await order()).toEqual(['no-loss', 'audit', 'quiet'])
  })

  /** Put a finger down, move it, and lift it. */
  async function finger(from: { x: number; y: number }, toY: number): Promise<void> {
    const devtools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: from.x, y }],
      })
    await touch('touchStart', from.y)
    for (let step = 1; step <= 8; step++) await touch('touchMove', from.y + ((toY - from.y) * step) / 8)
    await touch('touchEnd')
  }

  test('by a finger at the grip goes where it is let go, and the page stays', async () => {
    await open({ hasTouch: true, isMobile: true })
    await fill()
    const before = await page.evaluate(() => scrollY)
    await finger(await grip('quiet'), (await grip('no-loss')).y - 10)
    expect(await order()).toEqual(['quiet', 'no-loss', 'audit'])
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })

  test('by a finger beside the grip scrolls the page, and changes nothing', async () => {
    await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 500 } })
    await fill()
    const before = await page.evaluate(() => scrollY)
    const { x, y } = await grip('quiet', '.grip + span')
    await finger({ x, y }, y - 150)
    await page.waitForFunction((was) => scrollY !== was, before)
    expect(await order()).toEqual(['no-loss', 'audit', 'quiet'])
  })
})

test('an order can be made with the lists alone where somebody is choosing from one already', async () => {
  page = await site.visit('about:blank')
  let letIn = () => {}
  const waits = new Promise<void>((resolve) => {
    letIn = resolve
  })
  await page.route('**/_astro/companion*', async (route) => {
    await waits
    await route.continue()
  })
  await page.goto('/s/customers/buyer/#p-needing')
  await page.locator('[name="results-matter~1"]').focus()
  letIn()
  await joined(page)
  expect(await page.locator('.by-hand').count()).toBe(0)
  await page.locator('[name="results-matter~1"]').selectOption('time')
  await page.keyboard.press('Tab')
  expect(await page.locator('[name="results-matter~2"]:focus').isVisible()).toBe(true)
  await page.locator('#q-goal input').first().focus()
  expect(await page.locator('.by-hand ol > li').count()).toBe(1)
})
