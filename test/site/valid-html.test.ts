import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { builtPages } from '../journeys/built-pages.ts'

/** The standard, the rules of accessible markup, and references that lead somewhere; nothing is let pass. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-missing-references': 'error' },
})
const { files } = builtPages()

async function mistakes(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

test.each([
  ['id="answers"', 'id="issues"', /no-dup-id/],
  ['</fieldset>', '', /close-order/],
  ['type="radio"', 'type="circle"', /attribute-allowed-values/],
  ['aria-labelledby="t-', 'aria-labelledby="gone-', /no-missing-references/],
])('a form with «%s» made «%s» is not valid', async (good, bad, rule) => {
  const form = readFileSync('dist/s/customers/buyer/index.html', 'utf8')
  expect(form).toContain(good)
  expect((await mistakes(form.replace(good, bad))).join('\n')).toMatch(rule)
})

test('every page is valid HTML, and keeps the rules of accessible markup', async () => {
  expect(files.length).toBeGreaterThan(40)
  for (const file of files) expect([file, ...(await mistakes(readFileSync(file, 'utf8')))]).toEqual([file])
})
