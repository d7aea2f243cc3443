import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { emlPath, writeEml } from '../../../surveys/cli/sending/eml-files.ts'

const letter = {
  to: { address: 'anna@firm.example', name: 'Anna' },
  from: { address: 'care@us.example', name: 'Us' },
  messageId: 'one@us.example',
  headers: {},
  subject: 'How are we doing?',
  html: '<p>Tell us.</p>',
  text: 'Tell us.',
}

test('a letter half written by a run that was killed is written over, and nothing is left beside it', async () => {
  const path = emlPath(await mkdtemp(join(tmpdir(), 'eml-')), 0, 'anna')
  await writeEml(path, letter)
  await writeFile(`${path}.new`, 'From: half of')
  await writeEml(path, letter)
  expect(await readdir(dirname(path))).toEqual(['anna.eml'])
  expect((await PostalMime.parse(await readFile(path))).subject).toBe(letter.subject)
})

test('a folder holds a thousand letters', () => {
  expect([emlPath('mails', 999, 'q'), emlPath('mails', 1000, 'q')]).toEqual([
    join('mails', '0001', 'q.eml'),
    join('mails', '0002', 'q.eml'),
  ])
})
