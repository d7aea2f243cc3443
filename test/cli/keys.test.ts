import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const whole = ['make', '--name', 'ci', '--surveys', 'customers', '--doors', 'import']

describe('a wrong call ends with 2, asks no service, and says how it is called', () => {
  test.each([
    [[], 'Say make, list, rotate or revoke.'],
    [['show'], 'Say make, list, rotate or revoke.'],
    [['make'], 'A key needs «--name», «--surveys» and «--doors».'],
    [whole.slice(0, -2), 'A key needs «--name», «--surveys» and «--doors».'],
    [[...whole, 'more'], '«more» is one word too many.'],
    [['list', 'all'], '«all» is one word too many.'],
    [['rotate'], 'Say which key to rotate, by its id; «list» tells them.'],
    [['revoke', 'a', 'b'], '«b» is one word too many.'],
    [['revoke', 'a', '--name', 'ci'], '«--name» goes with «make» alone.'],
    [['list', '--door', 'x'], "Unknown option '--door'"],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run('keys', args, { OWNER_KEY: 'k' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain('npm run keys -- make --name ci')
  })
})

test('the command says what it does where it is asked to', async () => {
  const { code, out } = await run('keys', ['--help'])
  expect([code, out]).toEqual([0, expect.stringContaining('import, recipients, fieldwork, words, manage')])
})

test('the command says so where nobody answers', async () => {
  const { code, err } = await run('keys', ['list', '--url', 'http://127.0.0.1:9'], { OWNER_KEY: 'k' })
  expect([code, err]).toEqual([1, expect.stringContaining('http://127.0.0.1:9 does not answer')])
})
