import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotation, withoutCommands } from '#cli/report-github.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'

const found: Diagnostic = {
  file: 'customers.md',
  line: 2,
  column: 7,
  length: 7,
  severity: 'error',
  rule: 'unknown-type',
  message: '«referal» is 100% no type, really: none',
  suggestion: 'referral',
}

test('what could end a property or begin another is escaped', () => {
  expect(annotation({ ...found, file: 'a,b:c%.md' }, 'surveys', undefined)).toContain(
    'file=surveys/a%2Cb%3Ac%25.md,line=2,col=7,',
  )
})

test('an annotation says where the mistake is, its rule, and what would be right', () => {
  expect(annotation(found, 'surveys', 'x\ntype: referal\n')).toBe(
    '::error file=surveys/customers.md,line=2,col=7,endLine=2,endColumn=14,title=unknown-type::«referal» is 100%25 no type, really: none; did you mean «referral»?',
  )
})

test('what would go over the end of its line marks the rest of the line', () => {
  expect(annotation({ ...found, length: 900 }, 'surveys', 'x\ntype: referal\n')).toContain(',endColumn=14,')
  expect(annotation({ ...found, length: 900 }, 'surveys', undefined)).toContain(
    ',col=7,endLine=2,endColumn=7,',
  )
})

test('whatever an author writes, an annotation is one line and one command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, file) => {
      const line = annotation({ ...found, message, file }, 'surveys', undefined)
      expect(line.split(/[\r\n]/)).toHaveLength(1)
      expect(line.slice(2).split('::', 1)[0]).toMatch(
        /^error file=[^,]*,line=2,col=7,endLine=2,endColumn=7,title=/,
      )
    }),
  )
})

test('text of a file is shown between marks that switch commands off', () => {
  expect(withoutCommands('::error::no', 'secret')).toBe('::stop-commands::secret\n::error::no\n::secret::')
})
