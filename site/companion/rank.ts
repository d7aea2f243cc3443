/** Putting options in order by tapping, dragging or pressing arrows; the lists of places beneath stay the form's own, and hold the order. */
import { fill } from '#engine/logic/pipe.ts'
import { findAll } from '../respondent/elements.ts'
import { letDrag } from './drag.ts'
import type { CompanionWords } from './words.ts'

type Words = Pick<CompanionWords, 'rank' | 'up' | 'down' | 'out' | 'placed' | 'taken-out'>

/** Draw each order anew where its lists say something else. */
export function rankByHand(words: Words): () => void {
  const redraws = findAll('.rank').map((lists) => oneOrder(lists, words))
  return () => {
    for (const redraw of redraws) redraw()
  }
}

function oneOrder(lists: HTMLElement, words: Words): () => void {
  const places = [...lists.querySelectorAll('select')]
  const options = [...(places[0]?.options ?? [])].filter(({ value }) => value)
  const labelOf = new Map(options.map(({ value, text }) => [value, text]))
  const chosen = document.createElement('ol')
  const left = document.createElement('ul')
  const status = document.createElement('p')
  const order = () => places.map(({ value }) => value).filter((value) => value)
  let drawn: string | undefined
  // Lists without bullets are none to some readers, unless they are told.
  chosen.role = 'list'
  left.role = 'list'
  status.role = 'status'
  status.className = 'hidden-visually'
  const hand = document.createElement('div')
  hand.className = 'by-hand'
  hand.append(chosen, left, status)
  // Whoever is choosing from the lists just now is left to them.
  if (lists.matches(':focus-within')) lists.addEventListener('focusout', takeOver)
  else takeOver()
  letDrag(chosen, (from, to) => {
    const values = order()
    values.splice(to, 0, ...values.splice(from, 1))
    const moved = values[to]
    if (moved === undefined) return
    set(values, moved)
    goOn(moved, 'up')
  })
  draw()
  return draw

  function takeOver(leaving?: FocusEvent): void {
    if (leaving && lists.contains(leaving.relatedTarget as Node | null)) return
    lists.removeEventListener('focusout', takeOver)
    lists.previousElementSibling?.replaceChildren(words.rank)
    lists.after(hand)
    lists.classList.add('beneath')
  }

  /** Write an order into the lists, and say where the option went that was moved. */
  function set(values: readonly string[], moved: string): void {
    // First all empty: an option may stand at one place only.
    for (const place of places) place.value = ''
    places.forEach((place, at) => {
      for (const option of place.options) option.disabled = false
      place.value = values[at] ?? ''
    })
    places[0]?.dispatchEvent(new Event('input', { bubbles: true }))
    const at = values.indexOf(moved)
    const option = labelOf.get(moved) ?? ''
    status.textContent =
      at < 0
        ? fill(words['taken-out'], { option })
        : fill(words.placed, { option, place: at + 1, places: values.length })
  }

  /** Go on with the button of an option that was pressed, or one beside it where that can do no more. */
  function goOn(value: string, name: string): void {
    const item = `[data-value="${CSS.escape(value)}"]`
    const [first] = [name, 'up', 'down', 'out', 'pick'].flatMap((one) => [
      ...hand.querySelectorAll<HTMLElement>(`${item} .${one}:enabled`),
    ])
    first?.focus()
  }

  /** Put an option behind the others, and go on with the next that is left; where none may follow, with this one. */
  function pick(value: string, at: number): void {
    set([...order(), value], value)
    const rest = left.querySelectorAll<HTMLElement>('button:enabled')
    const next = rest[Math.min(at, rest.length - 1)]
    if (next) next.focus()
    else goOn(value, 'up')
  }

  function draw(): void {
    const values = order()
    if (drawn === String(values)) return
    drawn = String(values)
    const full = values.length === places.length
    chosen.replaceChildren(
      ...values.map((value, at) => {
        const item = itemOf(value)
        const label = document.createElement('span')
        label.textContent = labelOf.get(value) ?? value
        const move = (by: number, name: string, text: string) => {
          const button = press(name, text, label.textContent, () => {
            const next = order()
            next.splice(at + by, 0, ...next.splice(at, 1))
            set(next, value)
            goOn(value, name)
          })
          button.disabled = at + by < 0 || at + by >= values.length
          return button
        }
        const takeOut = press('out', words.out, label.textContent, () => {
          set(
            order().filter((one) => one !== value),
            value,
          )
          goOn(value, 'pick')
        })
        const grip = document.createElement('span')
        grip.className = 'grip'
        const moves = document.createElement('span')
        moves.className = 'moves'
        moves.append(move(-1, 'up', words.up), move(1, 'down', words.down), takeOut)
        item.append(grip, label, moves)
        return item
      }),
    )
    left.replaceChildren(
      ...options
        .filter(({ value }) => !values.includes(value))
        .map(({ value, text }, at) => {
          const item = itemOf(value)
          const button = document.createElement('button')
          button.type = 'button'
          button.className = 'pick'
          button.textContent = text
          button.disabled = full
          button.onclick = () => pick(value, at)
          item.append(button)
          return item
        }),
    )
  }

  function itemOf(value: string): HTMLLIElement {
    const item = document.createElement('li')
    item.dataset.value = value
    return item
  }

  function press(name: string, text: string, option: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = name
    button.ariaLabel = fill(text, { option })
    button.onclick = act
    return button
  }
}
