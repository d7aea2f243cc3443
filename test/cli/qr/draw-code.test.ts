import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { codeOf, codePng, codeSvg } from '#cli/qr/draw-code.ts'

const address = 'https://surveys.hollinrime.example/s/customers/executive/de/'

test('a PNG is large enough to print, and is read as the address it was made of', () => {
  const { width, height, data } = PNG.sync.read(codePng(codeOf(address)))
  expect(width).toBe(height)
  expect(width).toBeGreaterThanOrEqual(1000)
  expect(decodeQR({ width, height, data })).toBe(address)
})

test('a code that is damaged by a thumb is still read', () => {
  const png = PNG.sync.read(codePng(codeOf(address)))
  const middle = png.width / 2
  for (let y = middle; y < middle + 90; y++)
    for (let x = middle; x < middle + 90; x++)
      png.data.fill(128, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3)
  expect(decodeQR(png)).toBe(address)
})

test('four empty modules stand around a code on each side', () => {
  const code = codeOf(address)
  const edge = [
    ...code.slice(0, 4),
    ...code.slice(-4),
    ...code.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ]
  expect(edge.flat()).not.toContain(true)
  expect(code[4]?.[4]).toBe(true)
})

test('an SVG says what it is, and draws the same modules', () => {
  const code = codeOf(address)
  const svg = codeSvg(code, 'Fish & <chips>')
  expect(svg).toContain('<title>Fish &amp; &lt;chips&gt;</title>')
  const drawn = code.map((row) => row.map(() => false))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at++) (drawn[Number(y)] as boolean[])[Number(x) + at] = true
  expect(drawn).toEqual(code)
})
