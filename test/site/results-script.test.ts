import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** List every script that a page may ever load: those it names, and those that these name. */
async function scriptsOf(page: string): Promise<string[]> {
  const html = await readFile(page, 'utf8')
  const found = new Set<string>()
  const waiting = [...html.matchAll(/_astro\/([\w.-]+\.js)/g)].flatMap(([, name]) => name ?? [])
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (found.has(name)) continue
    const code = await readFile(`dist/_astro/${name}`, 'utf8').catch(() => undefined)
    if (code === undefined) continue
    found.add(name)
    waiting.push(...[...code.matchAll(/[\w.-]+\.js/g)].map(([other]) => other))
  }
  return [...found]
}

const weigh = async (name: string) => brotliCompressSync(await readFile(`dist/_astro/${name}`)).length

test('all script of the results page weighs 30 KB at most, library included, and comes in one file', async () => {
  const [start, ...pressed] = await scriptsOf('dist/results/customers/index.html')
  const html = await readFile('dist/results/customers/index.html', 'utf8')
  const inPage = [...html.matchAll(/<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)]
  const inline = inPage.reduce((sum, [, code]) => sum + brotliCompressSync(code ?? '').length, 0)
  expect(inline + (await weigh(start ?? ''))).toBeLessThanOrEqual(30 * 1024)
  // Keeping a chart as a file is fetched by whoever presses for it.
  expect(pressed).toEqual([expect.stringContaining('keep-picture')])
  expect(await weigh(pressed[0] ?? '')).toBeLessThanOrEqual(2 * 1024)
})

test('the questions for figures stand in the page itself, and name no other file that would be waited for', async () => {
  const html = await readFile('dist/results/customers/index.html', 'utf8')
  const early = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code ?? '',
  )
  expect(early.some((code) => code.includes('/api/results/') && code.includes('/compared'))).toBe(true)
  expect(early.filter((code) => /\bimport\b/.test(code))).toEqual([])
})

test('the page asks no other origin for anything', async () => {
  const scripts = await scriptsOf('dist/results/customers/index.html')
  for (const name of scripts) {
    const code = await readFile(`dist/_astro/${name}`, 'utf8')
    const addresses = code.match(/https?:\/\/[^`'"\s)]+/g) ?? []
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([])
  }
})
