/** Dragging the items of a list to another place, by pointer anywhere, by finger at the grip, so that the page still scrolls beside it; the order is changed by whoever is told. */

/** Let items be dragged; `moved` is told the places from and to, when one is let go elsewhere. Escape lets it go where it was. */
export function letDrag(list: HTMLElement, moved: (from: number, to: number) => void): void {
  let item: HTMLElement | undefined
  let from = 0
  let to = 0
  let startY = 0

  list.addEventListener('pointerdown', (event) => {
    const target = event.target as Element
    const may = event.pointerType === 'mouse' ? !target.closest('button') : target.closest('.grip')
    if (event.button !== 0 || !event.isPrimary || !may) return
    item = target.closest('li') ?? undefined
    if (!item) return
    from = to = [...list.children].indexOf(item)
    startY = event.clientY
    item.classList.add('dragged')
    list.setPointerCapture(event.pointerId)
  })
  list.addEventListener('pointermove', ({ clientY }) => {
    if (!item) return
    to = placeAt(clientY)
    const step = item.offsetHeight + Number.parseFloat(getComputedStyle(list).rowGap)
    ;[...list.children].forEach((one, at) => {
      const makesRoom = from < at && at <= to ? -step : to <= at && at < from ? step : 0
      shift(one, one === item ? clientY - startY : makesRoom)
    })
  })
  list.addEventListener('pointerup', () => {
    // A list that was drawn anew meanwhile holds the item no more.
    const dropped = item?.isConnected && to !== from
    letGo()
    if (dropped) moved(from, to)
  })
  list.addEventListener('pointercancel', letGo)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && letGo())

  /** Count the others whose middle, where they stand by the order, is above. */
  function placeAt(y: number): number {
    const inList = y - list.getBoundingClientRect().top + list.offsetTop
    const others = [...list.children].filter((other) => other !== item) as HTMLElement[]
    return others.filter(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2 < inList).length
  }

  function letGo(): void {
    item?.classList.remove('dragged')
    item = undefined
    for (const one of list.children) shift(one, 0)
  }
}

function shift(item: Element, pixels: number): void {
  ;(item as HTMLElement).style.translate = pixels ? `0 ${pixels}px` : ''
}
