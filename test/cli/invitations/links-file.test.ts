import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSurvey } from '#cli/find-survey.ts'
import { linksPath, openLinksFile } from '#cli/invitations/links-file.ts'
import { knownKey, linksKey } from '#cli/invitations/links-key.ts'
import { tokenOf } from '#cli/invitations/person-of.ts'
import { personsIn, readLinks } from '#cli/invitations/read-links.ts'
import { responseIdFrom } from '#engine/answers/response-id.ts'
import type { LinkRow } from '#engine/links/links-table.ts'
import { personalLink } from '#engine/links/personal-link.ts'

const { survey } = await findSurvey('surveys', 'sales')
const wave = '2026-H2'
const site = 'https://a.example'

let folder: string
let key: Buffer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-file-'))
  key = await linksKey(folder)
})
afterEach(() => rm(folder, { recursive: true }))

function rowOf(number: number, changes: Partial<LinkRow> = {}): LinkRow {
  const person = responseIdFrom(new Uint8Array(26).fill(number))
  return {
    person,
    email: `p${number}@firm.example`,
    name: '',
    role: 'seller',
    language: 'en',
    zone: '',
    link: personalLink(site, survey, 'seller', 'en', tokenOf(key, survey.id, wave, person)),
    unsubscribe: `${site}/u/sales.${person}${person}`,
    attributes: {},
    ...changes,
  }
}

async function add(...rows: LinkRow[]): Promise<void> {
  const file = await openLinksFile(folder, survey)
  await file.add(rows)
  await file.close()
}

async function read(changes: Partial<Parameters<typeof readLinks>[1]> = {}): Promise<LinkRow[]> {
  const all: LinkRow[] = []
  for await (const rows of readLinks(linksPath(folder), { survey, wave, key, ...changes })) all.push(...rows)
  return all
}

describe('links that are not of this survey, wave and key are refused', () => {
  test('by reading', async () => {
    await add(rowOf(1))
    const service = (await findSurvey('surveys', 'service')).survey
    await expect(read({ survey: service })).rejects.toThrow('row 2 is a link of «sales», not of «service»')
    await expect(read({ wave: '2027-H1' })).rejects.toThrow(
      'row 2 is no link of the wave 2027-H1 under the links.key',
    )
    await expect(read({ key: Buffer.alloc(32) })).rejects.toThrow('is no link of the wave 2026-H2')
  })

  test('and so is what is no file of links', async () => {
    await writeFile(linksPath(folder), 'email,role\na@b.example,seller\n')
    await expect(read()).rejects.toThrow(
      'has no column «name»; it is no file that «npm run invite» has written.',
    )
    await add(rowOf(1)).catch(() => {})
    await writeFile(
      linksPath(folder),
      'email,name,role,language,link,unsubscribe\na@b.example,,seller,en,x,y\n',
    )
    await expect(read()).rejects.toThrow('row 2: «unsubscribe» holds no address')
    await expect(knownKey(tmpdir())).rejects.toThrow('holds no links.key')
  })
})

test('nothing is added to a file that another program has saved, and it stays as it is', async () => {
  await add(rowOf(1))
  const saved = (await readFile(linksPath(folder), 'utf8')).replaceAll(',', ';')
  await writeFile(linksPath(folder), saved)
  await expect(add(rowOf(2))).rejects.toThrow('was saved by another program')
  expect(await readFile(linksPath(folder), 'utf8')).toBe(saved)
  expect(await read()).toEqual([rowOf(1)])
})

test('a file grows from run to run, and a line that was cut off is written anew', async () => {
  await add(rowOf(1), rowOf(2))
  const text = await readFile(linksPath(folder), 'utf8')
  await writeFile(linksPath(folder), text.slice(0, -40))
  await add(rowOf(3))
  expect((await read()).map(({ email }) => email)).toEqual(['p1@firm.example', 'p3@firm.example'])
  const of = { survey, wave, key }
  expect(await personsIn(linksPath(folder), of)).toEqual(new Set([rowOf(1).person, rowOf(3).person]))
  expect(await personsIn(join(folder, 'none.csv'), of)).toEqual(new Set())
})

test('everybody comes back as they were written; no cell is a formula, and no address another one', async () => {
  const text = fc.oneof(fc.constantFrom('=1+1', '-x', "'=2", '@a', 'Anna "A" Berg', '安娜'), fc.string())
  // Texts of a list are put on one line before.
  const line = text.map((one) =>
    one
      .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .toWellFormed(),
  )
  const local = fc.constantFrom('anna', '+anna', '=1', '-x', "o'hara", '"a b"')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, line, local), { minLength: 1, maxLength: 5 }),
      async (people) => {
        await rm(linksPath(folder), { force: true })
        const rows = people.map(([name, team, before], number) =>
          rowOf(number, { name, email: `${before}@firm.example`, attributes: team === '' ? {} : { team } }),
        )
        await add(...rows)
        const cells = (await readFile(linksPath(folder), 'utf8')).split(/","|"\r\n"?/)
        expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
        const plain = (email: string) => email.replace(/^"([=+-]\w*)"/, '$1')
        expect((await read()).map((row) => ({ ...row, email: plain(row.email) }))).toEqual(rows)
      },
    ),
    { numRuns: 40 },
  )
})
