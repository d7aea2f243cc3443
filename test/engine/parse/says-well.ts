/** What holds of every diagnostic and every place that is told of a text, whatever the text; holds no text. */
import { expect } from 'vitest'
import { codeFrame, type Diagnostic, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit, Place } from '#engine/parse/source.ts'

/** Control characters, those that end a line unseen, and those that turn the direction of writing. */
export const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** Expect that diagnostics of a text lie inside it, are in order, and steer no terminal. */
export function expectSaidWell(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/)
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)]
  for (const diagnostic of diagnostics) {
    const { line, column, length, fix } = diagnostic
    const before = lines[line - 1]
    expect(before, JSON.stringify(diagnostic)).toBeDefined()
    expect(column).toBeGreaterThanOrEqual(1)
    // A carriage return and its line feed are one end; a mistake may stand between them.
    expect(column).toBeLessThanOrEqual((before ?? '').length + 2)
    expectInside([{ at: (starts[line - 1] ?? 0) + column - 1, length }], text)
    expectApart(fix ?? [], text)
    const said = formatDiagnostic(diagnostic)
    expect(said).not.toMatch(steering)
    expect(said.length).toBeLessThan(1200)
    const [shown = '', marks = '', ...more] = codeFrame(diagnostic, text).split('\n')
    expect(more).toEqual([])
    expect(shown + marks).not.toMatch(steering)
    expect(shown.length).toBeLessThan(160)
  }
  const places = diagnostics.map(({ line, column }) => line * 1e7 + column)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

/** Expect that places lie inside a text. */
export function expectInside(places: Iterable<Place>, text: string): void {
  for (const { at, length } of places) {
    expect(at).toBeGreaterThanOrEqual(0)
    expect(length).toBeGreaterThanOrEqual(0)
    expect(at + length).toBeLessThanOrEqual(text.length)
  }
}

/** Expect that edits lie inside a text, and that none changes what another one does. */
export function expectApart(edits: readonly Edit[], text: string): void {
  expectInside(edits, text)
  let end = 0
  for (const { at, length } of edits.toSorted((a, b) => a.at - b.at)) {
    expect(at).toBeGreaterThanOrEqual(end)
    end = at + length
  }
}
