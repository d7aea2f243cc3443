/** Putting together one SVG of what a chart shows: its letters line by line, its marks in their own colours; changes nothing. */

/** Around the picture, in pixels. */
const margin = 24
const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'] as const

export interface Seen {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Draw what is visible inside an element, except what belongs to its table. */
export function drawSeen(figure: HTMLElement, title: string, source: string): Seen {
  const box = figure.getBoundingClientRect()
  const below = figure.querySelector('details')?.getBoundingClientRect().top ?? box.bottom
  const [width, height] = [Math.ceil(box.width) + 2 * margin, Math.ceil(below - box.top) + 2 * margin + 48]
  const at = { x: margin - box.left, y: margin + 28 - box.top }
  const page = getComputedStyle(document.body)
  const rtl = page.direction === 'rtl'
  const edge = rtl ? width - margin : margin
  const line = (text: string, y: number, style: string) =>
    `<text x="${edge}" y="${y}" ${style} direction="${page.direction}">${escaped(text)}</text>`
  const parts = [
    `<rect width="${width}" height="${height}" fill="${page.backgroundColor}"/>`,
    line(title, margin + 8, `font-size="17" font-weight="650" fill="${page.color}"`),
    ...seenIn(figure, at),
    line(source, height - margin + 6, `font-size="12" fill="${page.color}"`),
  ]
  const font = escaped(page.fontFamily)
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}"><title>${escaped(title)}</title>${parts.join('')}</svg>`,
    width,
    height,
  }
}

interface Offset {
  readonly x: number
  readonly y: number
}

function seenIn(parent: Element, at: Offset): string[] {
  return [...parent.childNodes].flatMap((node): string[] => {
    if (node instanceof Text) return linesOf(node, at)
    if (node instanceof SVGSVGElement) return [stripOf(node, at)]
    if (!(node instanceof HTMLElement) || node instanceof HTMLDetailsElement) return []
    if (node.matches('.hidden-visually') || getComputedStyle(node).display === 'none') return []
    return seenIn(node, at)
  })
}

/** A strip keeps its coordinates inside a frame of its own, mirrored where the page mirrors it. */
function stripOf(strip: SVGSVGElement, at: Offset): string {
  const box = strip.getBoundingClientRect()
  const copy = strip.cloneNode(true) as SVGSVGElement
  const from = [...strip.querySelectorAll<SVGElement>('*')]
  for (const [place, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const seen = from[place]
    if (!seen) continue
    const style = getComputedStyle(seen)
    for (const name of painted) element.setAttribute(name, style.getPropertyValue(name))
  }
  for (const [name, value] of Object.entries({ width: box.width, height: box.height, overflow: 'visible' }))
    copy.setAttribute(name, String(value))
  const [x, y] = [box.left + at.x, box.top + at.y]
  const mirrored = getComputedStyle(strip).transform.startsWith('matrix(-1')
  const place = mirrored ? `translate(${x + box.width} ${y}) scale(-1 1)` : `translate(${x} ${y})`
  return `<g transform="${place}">${new XMLSerializer().serializeToString(copy)}</g>`
}

/** A text stands in as many lines as the page broke it into. */
function linesOf(node: Text, at: Offset): string[] {
  const style = node.parentElement && getComputedStyle(node.parentElement)
  if (!style || node.data.trim() === '' || style.visibility === 'hidden') return []
  const lines: { text: string; left: number; right: number; bottom: number; height: number }[] = []
  const range = document.createRange()
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const box = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (last && Math.abs(last.bottom - box.bottom) < box.height / 2) {
      last.text += word
      last.left = Math.min(last.left, box.left)
      last.right = Math.max(last.right, box.right)
    } else
      lines.push({ text: word, left: box.left, right: box.right, bottom: box.bottom, height: box.height })
  }
  const rtl = style.direction === 'rtl'
  return lines.map(({ text, left, right, bottom, height }) => {
    const x = (rtl ? right : left) + at.x
    const y = bottom + at.y - height * 0.24
    return `<text x="${x}" y="${y}" font-size="${Number.parseFloat(style.fontSize)}" font-weight="${style.fontWeight}" fill="${style.color}" direction="${style.direction}">${escaped(text.trim())}</text>`
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
