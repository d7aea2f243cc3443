/** The lists of what this device knows: what waits on it, and what was sent from it and can be withdrawn by its own id. */
import { fill } from '#engine/logic/pipe.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { find } from '../respondent/elements.ts'
import { forgetSent, type Sent, sentHere, waitingHere } from './sent.ts'

/**
 * Show the lists, and keep them as the device has them.
 *
 * @param changed called after something was withdrawn
 */
export function showDevice(changed: () => void): void {
  const said = find('#device-said')
  const show = () => {
    const waits = waitingHere()
    const sent = sentHere()
    list('waiting', waits, ({ title, address }, item) => {
      lineOf(item, title, address)
    })
    list('sent', sent, (one, item) => {
      lineOf(item, one.title, one.linked ? undefined : `/s/${one.survey}/${one.role}/${one.language}/`)
      const on = item.querySelector<HTMLElement>('.on')
      if (on)
        on.textContent = fill(on.dataset.on as string, {
          date: nameOfDay(one.on, document.documentElement.lang),
        })
      const button = item.querySelector('button')
      button?.addEventListener('click', (event) => {
        if (event.isTrusted) void withdraw(one, button)
      })
    })
    find('#device').hidden = waits.length + sent.length === 0 && said.textContent === ''
  }

  async function withdraw({ survey, id, title }: Sent, button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    const end = await erase(survey, id)
    button.disabled = false
    said.textContent = fill(said.dataset[end] as string, { title })
    if (end !== 'failed') {
      forgetSent(survey, id)
      show()
      changed()
    }
    said.focus()
  }

  addEventListener('storage', show)
  show()
}

/** Withdraw what was sent; `gone` where nothing of it was there. */
async function erase(survey: string, id: string): Promise<'withdrawn' | 'gone' | 'failed'> {
  try {
    const response = await fetch('/api/erase', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ survey, id }),
    })
    // A network's own sign-in page answers as well, but not in our words.
    const { erased } = Object(response.ok && (await response.json()))
    if (typeof erased !== 'boolean') return 'failed'
    // What has given way to later answers is not theirs to take back by this id.
    return erased ? 'withdrawn' : 'gone'
  } catch {
    return 'failed'
  }
}

function list<T>(id: string, all: readonly T[], fillIn: (one: T, item: HTMLElement) => void): void {
  const box = find(`#${id}`)
  const template = find<HTMLTemplateElement>(`#${id} template`)
  box.hidden = all.length === 0
  const items = all.map((one) => {
    const item = document.importNode(template.content, true).firstElementChild as HTMLElement
    fillIn(one, item)
    return item
  })
  find(`#${id} ul`).replaceChildren(...items)
}

function lineOf(item: HTMLElement, title: string, address: string | undefined): void {
  const name = item.querySelector('strong')
  if (name) name.textContent = title
  const way = item.querySelector('a')
  if (!way) return
  if (address === undefined) way.parentElement?.remove()
  else way.href = address
}
