/** Doing to a page whatever a script can do to it, as programs do that look into mails; presses nothing as a person does. */
import type { Page } from 'playwright-core'

/** Do to a page whatever a script can do to it. */
export async function pokeEverything(page: Page): Promise<void> {
  await pokeElements(page)
  await pokeForms(page)
}

async function pokeElements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const poke = (type: string, target: EventTarget) => {
      const how = { bubbles: true, cancelable: true, composed: true, key: 'Enter', detail: 1 }
      const kind = /^key/.test(type) ? KeyboardEvent : /^pointer/.test(type) ? PointerEvent : MouseEvent
      target.dispatchEvent(new kind(type, how))
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      // A link leads away; each is followed apart.
      if (element.closest('a')) continue
      for (const type of ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'click'])
        poke(type, element)
      element.focus()
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'change']) poke(type, element)
      if (element instanceof HTMLTextAreaElement) element.value = 'a program was here'
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
      element.click()
    }
  })
}

async function pokeForms(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((done) => setTimeout(done, 10))
    for (const form of document.forms) {
      for (const one of form.querySelectorAll('button')) {
        one.click()
        form.dispatchEvent(new SubmitEvent('submit', { submitter: one, bubbles: true, cancelable: true }))
        if (one.type === 'submit') form.requestSubmit(one)
        await pause()
      }
      for (const one of document.querySelectorAll<HTMLButtonElement>('button[form]')) one.click()
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      form.requestSubmit()
      await pause()
    }
    Object.defineProperty(document, 'hidden', { value: true })
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
    for (const type of ['pagehide', 'online', 'focus', 'blur']) window.dispatchEvent(new Event(type))
  })
}

/** Collect what leaves the browser and could write. */
export function writesOf(page: Page): string[] {
  const writes: string[] = []
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!['GET', 'HEAD'].includes(request.method()) && pathname !== '/api/link')
      writes.push(`${request.method()} ${pathname}`)
  })
  return writes
}
