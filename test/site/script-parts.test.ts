/** What is left out of the respondent's script: the exports that stand in for a part, and sending where nothing is sent. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { previewConstant } from '#site/build/preview.ts'
import { respondentScript } from '#site/build/respondent-script.ts'
import { parts, standIn } from '#site/build/script-parts.ts'

/** Names of the values that a file exports, in any form but a list in braces, which no file here has. */
function exported(code: string): string[] {
  expect(code).not.toMatch(/^export (?:\{|\*|default)/m)
  const found = code.matchAll(/(?:^|;\s*)export (?:async )?(?:const|let|function\*?|class) (\w+)/gm)
  return [...found].map(([, name = '']) => name).toSorted()
}

describe('what stands in for a part', () => {
  test.each(parts)('has the exports of $file', async ({ file, absent }) => {
    const real = exported(await readFile(file, 'utf8'))
    expect(real).not.toEqual([])
    expect(exported(absent)).toEqual(real)
  })

  test('does so only where the part is not needed', () => {
    for (const { file, absent } of parts) {
      expect(standIn(`/project/${file}`, '')).toBe(absent)
      expect(standIn(`C:\\project\\${file.replaceAll('/', '\\')}`, '')).toBe(absent)
      expect(standIn(`/project/${file}`, `another ${file}`)).toBeUndefined()
    }
  })
})

describe('the script', () => {
  const bundle = async (define: Record<string, string>): Promise<string> => {
    const { configResolved, load } = respondentScript() as unknown as {
      configResolved: (config: object) => void
      load: (this: object, id: string) => Promise<string>
    }
    configResolved({ define })
    return load.call({ addWatchFile: () => undefined }, '\0virtual:respondent-script')
  }

  test('of a preview sends nothing', async () => {
    expect(await bundle({ [previewConstant]: 'true' })).not.toContain('/api/')
  }, 60_000)

  test('of a deployed page sends answers, and knows nothing of previews', async () => {
    const code = await bundle({})
    expect(code).toContain('/api/')
    expect(code).not.toContain('PREVIEW')
  }, 60_000)
})
