/** How charts look, held against pictures that somebody has looked at; `UPDATE=1` takes them anew. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { differingPixels } from './differing-pixels.ts'
import { openFourHundred, openResults } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

const folder = 'test/fixtures/charts'
/** Every drawing is given this width, in pixels; its words are HTML, so that no font of a machine is in it. */
const width = 480
/** Pixels that may look otherwise: edges that another release of the browser smooths in another way. */
const tolerated = 24

let site: Site
let leader: Visited
/** The parts of the page by their English headings, in their order: the pictures' names in every language. */
let parts: string[]
beforeAll(async () => {
  site = await openFourHundred()
  leader = await signIn(site, undefined, {
    bypassCSP: true,
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  })
  await openResults(leader, '/results/customers/')
  const heads = await leader.locator(':is(.five, .part) > h2').allTextContents()
  parts = heads.map((head) => head.toLowerCase().replaceAll(/\W+/g, '-'))
})
afterAll(() => site?.stop())

test.each([
  { language: '', prefix: '' },
  { language: 'ar/', prefix: 'ar-' },
])('the first drawing of each part looks as it was seen ($language)', async ({ language, prefix }) => {
  await openResults(leader, `/results/customers/${language}`)
  const drawings = await leader.locator('.five, .part').evaluateAll((parts) =>
    parts.flatMap((part, place) => {
      const [drawing] = [...part.querySelectorAll('svg[role=img]')].filter((one) => !one.closest('details'))
      drawing?.setAttribute('data-drawing', String(place))
      return drawing ? [place] : []
    }),
  )
  expect(drawings.length).toBeGreaterThanOrEqual(10)
  for (const place of drawings) {
    const path = `${folder}/${prefix}${parts[place]}.png`
    const seen = await picture(place)
    if (process.env.UPDATE === '1') await writeFile(path, seen)
    const differing = differingPixels(PNG.sync.read(await readFile(path)), PNG.sync.read(seen))
    expect({ path, differs: differing > tolerated }).toEqual({ path, differs: false })
  }
})

test('a mark that has moved by some pixels would be noticed', async () => {
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png'))
  for (const name of pictures) {
    const known = PNG.sync.read(await readFile(`${folder}/${name}`))
    expect(differingPixels(known, moved(known, 6))).toBeGreaterThan(tolerated)
    expect(differingPixels(known, known)).toBe(0)
  }
})

/** Take a drawing by itself, in the place of the page's corner, with the colours that it has there. */
async function picture(place: number): Promise<Buffer> {
  const drawing = leader.locator(`[data-drawing="${place}"]`)
  const height = await drawing.evaluate((svg, wide) => {
    const style = `position:fixed;inset:0 auto auto 0;margin:0;inline-size:${wide}px;max-inline-size:none;z-index:9;background:var(--paper)`
    svg.setAttribute('style', style)
    svg.scrollIntoView()
    return Number(svg.getAttribute('height'))
  }, width)
  const image = await leader.screenshot({ clip: { x: 0, y: 0, width, height } })
  await drawing.evaluate((svg) => svg.removeAttribute('style'))
  return image
}

/** The same picture, all of it further to the right. */
function moved(known: PNG, by: number): PNG {
  const other = new PNG({ width: known.width, height: known.height })
  PNG.bitblt(known, other, 0, 0, known.width, known.height, 0, 0)
  PNG.bitblt(known, other, 0, 0, known.width - by, known.height, by, 0)
  return other
}
