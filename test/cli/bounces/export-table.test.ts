import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExportColumns, rowsIn } from '#cli/bounces/export-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(text: string, columns: ExportColumns = {}): Promise<string[]> {
  const path = join(folder, 'export.csv')
  await writeFile(path, text)
  const rows: string[] = []
  for await (const { address, outcome } of rowsIn(path, columns)) rows.push(`${address} ${outcome}`)
  return rows
}

test('a table without an address, or without the column that was named, is refused', async () => {
  await expect(read('Who,What\nAnna,bounced\n')).rejects.toThrow('no column is known to hold the address')
  await expect(read('email\na@b.example\n', { status: 'State' })).rejects.toThrow(
    'there is no column «State» (email).',
  )
})

test('a list of contacts is not taken for mails that came back', async () => {
  await expect(read('email,name,role\na@b.example,Anna,buyer\n')).rejects.toThrow(
    'no column is known to say what became of the mails; say which one by «--status» (email, name, role)',
  )
})

test('of a row that says nothing of its mail nothing is believed', async () => {
  expect(await read('email,status\na@b.example,\nc@d.example,5.1.1\n')).toEqual([
    'a@b.example ignored',
    'c@d.example bounced',
  ])
})

test.each([
  ['addresses and a blank column', 'email,\na@b.example,\n', ['a@b.example bounced']],
  ['addresses alone', 'E-Mail\na@b.example\n', ['a@b.example bounced']],
  [
    'SendGrid',
    'status,reason,email,created\n5.1.1,550 5.1.1 unknown,a@b.example,1793606415\n5.2.2,552 full,c@d.example,1793606415\n',
    ['a@b.example bounced', 'c@d.example ignored'],
  ],
  [
    'Mailgun',
    'address,code,error,created_at\na@b.example,550,5.1.1 no such user,"Mon, 02 Nov 2026 08:00:15 UTC"\n',
    ['a@b.example bounced'],
  ],
  [
    'Postmark',
    'Type;Email;Details\nHardBounce;a@b.example;\nSoftBounce;c@d.example;\nSpamComplaint;e@f.example;\n',
    ['a@b.example bounced', 'c@d.example ignored', 'e@f.example complained'],
  ],
  [
    'Amazon SES',
    'Recipient Email,Event Type,Bounce Type,Bounce Subtype\na@b.example,Bounce,Permanent,General\nc@d.example,Bounce,Transient,MailboxFull\n',
    ['a@b.example bounced', 'c@d.example ignored'],
  ],
])('the table of %s is read', async (_, text, expected) => {
  expect(await read(text)).toEqual(expected)
})

test('columns of other names are read as they are said', async () => {
  const text = 'Wer,Was,Status\na@b.example,weg: permanent,ok\n'
  expect(await read(text, { address: 'Wer', status: 'Was' })).toEqual(['a@b.example bounced'])
})
