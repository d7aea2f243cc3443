import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesIn } from '#cli/bounces/messages.ts'
import { readReturned } from '#engine/bounces/read-returned.ts'
import { sent } from '../../bounces/mail.ts'
import { postfix } from '../../bounces/postfix.ts'
import { qmail } from '../../bounces/prose.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messages-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(text: string): Promise<string[]> {
  const path = join(folder, 'mails')
  await writeFile(path, text)
  const mails: string[] = []
  for await (const mail of messagesIn(path)) mails.push(mail)
  return mails
}

const bounces = [qmail(sent), postfix(sent, { status: '5.1.1', said: '550 5.1.1 User unknown' })]
const boxed = (mail: string) =>
  `From MAILER-DAEMON Mon Nov  2 08:00:20 2026\n${mail.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')}\n`

test('an empty file holds no mail', async () => {
  expect(await read('')).toEqual([])
  expect(await read('\n\n')).toEqual([])
})

test('a file that is no mbox is one mail, whatever stands in it', async () => {
  const odd = 'Subject: x\r\n\r\nHi.\r\n\r\nFrom here on it is prose.\r\n'
  expect(await read(odd)).toEqual([odd])
})

test('an mbox is as many mails as were put into it, each as it was', async () => {
  const prose = 'Subject: x\r\n\r\nHi.\r\n\r\nFrom here on it is prose.\r\n>From there, too.\r\n'
  const mails = await read([bounces[0] ?? '', prose, bounces[1] ?? ''].map(boxed).join(''))
  expect(mails.map((mail) => mail.trimEnd())).toEqual(
    [bounces[0], prose, bounces[1]].map((mail) => mail?.trimEnd()),
  )
  for (const mail of [mails[0], mails[2]])
    expect((await readReturned(mail ?? '')).reports).toEqual([
      { outcome: 'bounced', addresses: [sent.address] },
    ])
})

test('of a mail that is too long the beginning is kept', async () => {
  const [mail = ''] = await read(`Subject: x\n\n${'a line\n'.repeat(100_000)}`)
  expect(mail.length).toBeLessThan(310_000)
})
