/** Whether the three parts of a bar can be told apart by people who see two of the three primary colours. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Machado, Oliveira and Fernandes 2009, table 1, at full severity; on linear RGB. */
const seenBy: Readonly<Record<string, Matrix>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const dot = (row: Triple, [a, b, c]: Triple) => row[0] * a + row[1] * b + row[2] * c
const times = ([a, b, c]: Matrix, of: Triple): Triple => [dot(a, of), dot(b, of), dot(c, of)]
const linear = (hex: string): Triple => {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** Ottosson 2020, OKLab, from linear RGB and back. */
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const fromCones: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
const fromLab: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
]
const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [
  change(a),
  change(b),
  change(c),
]
const lab = (rgb: Triple) => times(toLab, each(times(toCones, rgb), Math.cbrt))
const rgbOf = (ok: Triple) =>
  times(
    fromCones,
    each(times(fromLab, ok), (value) => value ** 3),
  )
const distance = (one: Triple, other: Triple) =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

/** Two neighbours that differ by less are hard to part at a glance; a just noticeable difference is about 0.02. */
const fewest = 0.06

test.each(['light', 'dark'].flatMap((theme) => Object.keys(seenBy).map((who) => [theme, who] as const)))(
  'the parts of a bar differ in the %s, as seen with %s',
  async (theme, who) => {
    const tokens = await readFile('site/styles/tokens.css', 'utf8')
    const marks = await readFile('site/results/marks.css', 'utf8')
    const token = (name: string) => {
      const [, light = '', dark = ''] =
        new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? []
      return lab(linear(theme === 'light' ? light : dark))
    }
    const mixed = (name: string): Triple => {
      const [, of = '', share = ''] =
        new RegExp(`--${name}: color-mix\\(in oklab, var\\(--(\\w+)\\) (\\d+)%, var\\(--paper\\)\\)`).exec(
          marks,
        ) ?? []
      const [own, paper, part] = [token(of), token('paper'), Number(share) / 100]
      return [0, 1, 2].map(
        (at) => (own[at] ?? Number.NaN) * part + (paper[at] ?? Number.NaN) * (1 - part),
      ) as unknown as Triple
    }
    const matrix = seenBy[who] ?? seenBy.everybody
    const seen = (name: string) =>
      lab(each(times(matrix as Matrix, rgbOf(mixed(name))), (value) => Math.max(0, value)))
    for (const [one, other] of [
      ['against', 'level'],
      ['level', 'soft'],
      ['against', 'soft'],
    ] as const)
      expect([
        one,
        other,
        distance(seen(one), seen(other)) >= fewest,
        distance(seen(one), seen(other)),
      ]).toEqual([one, other, true, expect.any(Number)])
  },
)
