import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { agreed, askYes } from '#cli/ask-yes.ts'

async function answering(typed: string) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let said = ''
  output.on('data', (chunk) => {
    said += chunk
  })
  input.end(typed)
  return { yes: await askYes('Invite 512 people?', input, output), said }
}

test.each([
  ['', false],
  ['\n', false],
  ['n\n', false],
  ['NO\ny\n', false],
  ['maybe\nyess\nn\n', false],
  ['y\n', true],
  [' Yes \n', true],
  ['maybe\ny\n', true],
])('%j is taken as %s', async (typed, yes) => {
  expect(await answering(typed)).toEqual({ yes, said: expect.stringContaining('Invite 512 people? y/n ') })
})

test('where nobody sits at a terminal, nobody is asked and nothing is agreed to', async () => {
  expect(process.stdin.isTTY && process.stdout.isTTY).toBeFalsy()
  expect(await agreed('Go on?', 'nothing was done', '--yes')).toBe(false)
})
