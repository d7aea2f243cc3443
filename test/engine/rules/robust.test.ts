import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeFolder } from '#cli/judge-folder.ts'
import { type Findings, mend } from '#cli/mend.ts'
import { parsedFiles, parseFolder } from '#cli/parse-folder.ts'
import { checkScenarios } from '#engine/scenarios/check-scenarios.ts'
import { mutated, nonsense } from '../parse/mutated.ts'
import { expectApart, expectInside, expectSaidWell } from '../parse/says-well.ts'
import { folderOf, wholeFolder } from './whole-folder.ts'

// A busy machine is slow.
const timeout = 240_000

type Texts = ReadonlyMap<string, string>

/** Find everything that is wrong with the folder when some of its texts are others, and look at each place. */
function findIn(changed: Texts): Findings {
  const folder = folderOf(changed)
  const parsed = parseFolder(folder)
  const { surveys } = parsed
  const scenario = 'scenarios/walk.md'
  const walked = checkScenarios([{ file: scenario, text: folder.texts.get(scenario) ?? '' }], surveys)
  const diagnostics = [...judgeFolder(parsed), ...walked]
  for (const [file, text] of folder.texts)
    expectSaidWell(
      diagnostics.filter((one) => one.file === file),
      text,
    )
  expect(diagnostics.filter(({ file }) => !folder.texts.has(file))).toEqual([])
  for (const one of parsedFiles(parsed))
    expectInside([...one.texts, ...one.places.values()], folder.texts.get(one.file) ?? '')
  for (const { text, tidy } of surveys) expectApart(tidy, text)
  const tidy = new Map(surveys.map((survey) => [survey.file, survey.tidy]))
  return { diagnostics, texts: folder.texts, tidy }
}

/** Spoil one file or two with pieces of each other. */
const files = [...wholeFolder.keys()]
const spoilt: fc.Arbitrary<Texts> = fc
  .array(
    fc.constantFrom(...files).chain((file) => {
      const text = wholeFolder.get(file) ?? ''
      const others = fc.constantFrom(...wholeFolder.values())
      const mixed = fc
        .tuple(others, fc.nat(300), fc.nat(text.length), fc.nat(1))
        .map(([other, from, at, cut]) => {
          return text.slice(0, at) + other.slice(from, from + 300) + text.slice(at + cut * 300)
        })
      const anyText = fc.oneof(
        { weight: 8, arbitrary: mutated([text]) },
        { weight: 3, arbitrary: mixed },
        { weight: 1, arbitrary: nonsense },
      )
      return fc.tuple(fc.constant(file), anyText)
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((changes) => new Map(changes))

const errorsIn = ({ diagnostics }: Findings, file?: string) =>
  diagnostics.filter((one) => one.severity === 'error' && (file === undefined || one.file === file)).length

test('the folder that is spoilt has no error', () => {
  expect(findIn(new Map()).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('no texts make a check throw, and whatever it tells lies inside its file, in order', { timeout }, () => {
  fc.assert(
    fc.property(spoilt, (changed) => {
      findIn(changed)
    }),
    { numRuns: 250 },
  )
})

test('mending what is mended changes nothing, and brings no errors that were not there', {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async (changed) => {
      const find = (before: Texts) => async (texts: Texts) => findIn(new Map([...before, ...texts]))
      const first = findIn(changed)
      const mended = await mend(find(changed))
      const after = new Map([
        ...changed,
        ...[...mended.changed].map(([file, { text }]) => [file, text] as const),
      ])
      expect((await mend(find(after))).changed).toEqual(new Map())
      // While settings cannot be read, what else is wrong is not known.
      const hidden = first.diagnostics.some(({ rule }) => /^(?:yaml|no-frontmatter)/.test(rule))
      for (const file of hidden ? [] : mended.changed.keys())
        expect(errorsIn(mended.found, file)).toBeLessThanOrEqual(errorsIn(first, file))
    }),
    { numRuns: 100 },
  )
})
