/** Contact lists for tests, written as owners write them, and judged as the command judges them. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openContactList } from '#cli/contacts/contact-list.ts'
import { type Judging, judgeList } from '#cli/contacts/judge-list.ts'
import type { JudgedRow } from '#cli/contacts/judgement.ts'
import { findSurvey } from '#cli/find-survey.ts'

const found = await findSurvey('surveys', 'customers')

/** Write a list to a file of its own and open it. */
export async function listOf(content: string | Uint8Array, said: unknown = {}) {
  const path = join(await mkdtemp(join(tmpdir(), 'list-')), 'contacts.csv')
  await writeFile(path, content)
  return openContactList(path, found, said)
}

/** Judge a list whose people can all be invited unless something else is said; a person is named by the address turned round. */
export async function judged(
  content: string | Uint8Array,
  judging: Partial<Judging> = {},
): Promise<readonly JudgedRow[]> {
  const rows: JudgedRow[] = []
  const all: Judging = {
    personOf: (normal) => [...normal].reverse().join(''),
    check: async (persons) => persons.map(() => ({ verdict: 'invite' })),
    ...judging,
  }
  for await (const lot of judgeList(await listOf(content), all)) rows.push(...lot)
  return rows
}
