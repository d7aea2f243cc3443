/** QR codes of addresses as pictures that print well: PNG and SVG, correction level M, with the quiet zone of the standard. */
import { PNG } from 'pngjs'
import { encodeQR } from 'qr'
import { escapeHtml } from '#engine/words/escape-html.ts'

/** Modules around the code (ISO/IEC 18004, 9.1). */
const quietZone = 4
/** Pixels of a PNG's side at least. */
const leastSide = 1000

/** The modules of a code, row by row, quiet zone included; `true` is dark. */
export type Code = readonly (readonly boolean[])[]

/**
 * Encode a text at correction level M, which reads with 15 % of it damaged.
 *
 * @example codeOf('https://surveys.example/s/customers/').length // 37
 */
export function codeOf(text: string): Code {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
}

/** Draw a code as a black and white PNG with whole pixels a module, 1000 or somewhat more a side. */
export function codePng(code: Code): Buffer {
  const scale = Math.ceil(leastSide / code.length)
  const side = scale * code.length
  const png = new PNG({ width: side, height: side, colorType: 0, inputColorType: 0, inputHasAlpha: false })
  png.data = Buffer.alloc(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      png.data[y * side + x] = code[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false })
}

/**
 * Draw a code as an SVG that says what it is.
 *
 * @param title what people read or hear in its place
 */
export function codeSvg(code: Code, title: string): string {
  const side = code.length
  const runs = code.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">`,
    `<title>${escapeHtml(title)}</title>`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path d="${runs.join('')}"/>`,
    '</svg>',
    '',
  ].join('\n')
}

/** Give the dark stretches of a row, each with where it begins and how long it is. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1]++
    else if (dark) runs.push([x, 1])
  })
  return runs
}
