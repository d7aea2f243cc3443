/** Measuring what a page shows: targets, words and their boxes, and what lies over them; judges only what is there to be seen. */
import type { Page } from 'playwright-core'

/**
 * List what can be pressed and is too small: numbers below 44 px in any direction, buttons and fields below 44 px in
 * height, anything else below the 24 px of WCAG 2.5.8.
 */
export const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'label:has(input), button:not(.hidden-visually), a, summary, select, textarea, input[type="text"]',
    )
    return [...targets].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      const inSentence = one.matches('p a') && one.textContent !== one.closest('p')?.textContent
      if (!one.checkVisibility() || inSentence) return []
      const least = one.matches('a, summary') ? 24 : 44
      const across = one.matches('.numbers label') ? 44 : 24
      const fits = width > across - 0.01 && height > least - 0.01
      return fits ? [] : [`${one.innerText}: ${width} × ${height}`]
    })
  })

/** List words that leave the box they belong to: at its sides, and above or below where a line is drawn around it. */
export const cutOff = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { currentNode: text } = texts
      const parent = text.parentElement as HTMLElement
      const box = parent.closest('label, button, legend, summary, h1, h2, h3, p, li, .ends > span, body')
      if (
        !box?.checkVisibility() ||
        !text.textContent?.trim() ||
        parent.closest('.hidden-visually, option, script')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const drawn = box.matches('label, button')
      const leaves = [...range.getClientRects()].some(
        (word) =>
          word.width > 0 &&
          (word.left < left - 1 ||
            word.right > right + 1 ||
            (drawn && (word.top < top - 1 || word.bottom > bottom + 1))),
      )
      if (leaves) found.push(text.textContent.trim())
    }
    return found
  })

/** List what cannot be pressed wherever the page is scrolled to, because something lies over its middle. */
export const covered = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'label:has(input), button:enabled:not(.hidden-visually), summary, select, textarea, input[type="text"]',
    )
    return [...targets].flatMap((one) => {
      one.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, top, width, height } = one.getBoundingClientRect()
      if (!one.checkVisibility()) return []
      const over = document.elementFromPoint(left + width / 2, top + height / 2)
      return one.contains(over)
        ? []
        : [`${one.innerText || one.ariaLabel} lies beneath ${over?.outerHTML.slice(0, 80)}`]
    })
  })

/** List what makes a page wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect()
      return left < 0 || right > clientWidth
    })
    return wide.map((one) => one.outerHTML.slice(0, 120))
  })
