import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes } from '#cli/apply-fixes.ts'
import { type Findings, mend } from '#cli/mend.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit } from '#engine/parse/source.ts'

const edit = (at: number, length: number, text: string): Edit => ({ at, length, text })

describe('fixes of one text', () => {
  test('half a fix is never applied', () => {
    const fixes = [[edit(1, 2, 'X')], [edit(0, 1, 'Y'), edit(2, 1, 'Z')]]
    expect(applyFixes('abcd', fixes)).toEqual({ text: 'aXd', applied: 1 })
  })

  test('two insertions at one place, and edits outside the text, wait', () => {
    expect(
      applyFixes('ab', [[edit(1, 0, 'x')], [edit(1, 0, 'y')], [edit(2, 1, 'z')], [edit(-1, 1, 'z')]]),
    ).toEqual({
      text: 'axb',
      applied: 1,
    })
  })

  test('edits side by side are both applied, in whatever order they come', () => {
    expect(applyFixes('ab', [[edit(1, 1, 'B')], [edit(0, 1, 'A')]])).toEqual({ text: 'AB', applied: 2 })
  })

  test('what no fix speaks of stays as it is', () => {
    const someEdit = fc.record({ at: fc.nat(30), length: fc.nat(4), text: fc.constantFrom('', '\u0000') })
    fc.assert(
      fc.property(
        fc.string({ minLength: 35 }),
        fc.array(fc.array(someEdit, { maxLength: 2 })),
        (text, fixes) => {
          const plain = text.replaceAll('\u0000', ' ')
          const touched = new Set(
            fixes.flat().flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
          )
          const kept = [...plain].length === plain.length
          if (!kept) return
          const untouched = plain.split('').filter((_, index) => !touched.has(index))
          const after = applyFixes(plain, fixes).text.replaceAll('\u0000', '').split('')
          let next = 0
          for (const letter of after) if (letter === untouched[next]) next++
          expect(next).toBe(untouched.length)
        },
      ),
    )
  })
})

const place = { line: 1, column: 1, length: 1, severity: 'error', rule: 'wrong-value', message: '' } as const

/** Reports every `a`, with a fix that makes a `b` of it, and every `x` without one. */
const finder =
  (stored: Readonly<Record<string, string>>, rule: Diagnostic['rule'] = 'wrong-value', fixed = 'b') =>
  async (changed: ReadonlyMap<string, string>): Promise<Findings> => {
    const texts = new Map([...Object.entries(stored), ...changed])
    const diagnostics = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/[ax]/g)].map(
        ({ 0: letter, index }): Diagnostic => ({
          ...place,
          file,
          rule: letter === 'a' ? rule : 'wrong-value',
          ...(letter === 'a' ? { fix: [edit(index, 1, fixed)] } : {}),
        }),
      ),
    )
    return { diagnostics, texts, tidy: new Map() }
  }

describe('files', () => {
  test('a file without fixes is not touched, one with fixes takes all of them', async () => {
    const { changed, left, found } = await mend(finder({ one: 'aca', two: 'xc' }))
    expect([...changed]).toEqual([['one', { text: 'bcb', fixes: 2, rules: { 'wrong-value': 2 }, tidied: 0 }]])
    expect(left).toEqual([])
    expect(found.diagnostics.map(({ file }) => file)).toEqual(['two'])
  })

  test('a fix that brings new errors leaves its file as it was, and no other', async () => {
    const find = finder({ one: 'a', two: 'a' })
    const { changed, left } = await mend(async (texts) => {
      const found = await find(texts)
      const worse = found.texts.get('one') === 'b'
      const more = worse ? [1, 2].map(() => ({ ...place, file: 'one' })) : []
      return { ...found, diagnostics: [...found.diagnostics, ...more] }
    })
    expect([...changed.keys()]).toEqual(['two'])
    expect(left).toEqual(['one'])
  })

  test('errors that stood behind unreadable settings may come to light', async () => {
    const find = finder({ one: 'a' }, 'yaml-quotes', 'xx')
    expect([...(await mend(find)).changed.keys()]).toEqual(['one'])
    expect((await mend(finder({ one: 'a' }, 'wrong-value', 'xx'))).left).toEqual(['one'])
  })

  test('fixes that bring each other back come to an end', async () => {
    const { changed } = await mend(finder({ one: 'a' }, 'wrong-value', 'a '))
    expect(changed.get('one')?.text).toMatch(/^a +$/)
  })

  test('tidying happens too, and waits where a fix touches it', async () => {
    const find = finder({ one: 'a.' })
    const { changed } = await mend(async (texts) => {
      const found = await find(texts)
      const tidy = (found.texts.get('one') ?? '').includes('.') ? [edit(0, 2, 'never')] : []
      return { ...found, tidy: new Map([['one', found.diagnostics.length > 0 ? tidy : [edit(1, 1, '!')]]]) }
    })
    expect(changed.get('one')).toMatchObject({ text: 'b!', fixes: 1, tidied: 1 })
  })

  test('a file with nothing to mend is not tidied', async () => {
    const find = finder({ one: 'x.', two: 'a' })
    const { changed } = await mend(async (texts) => ({
      ...(await find(texts)),
      tidy: new Map([['one', [edit(1, 1, '!')]]]),
    }))
    expect([...changed.keys()]).toEqual(['two'])
  })
})
