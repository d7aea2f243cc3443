/** Giving out mails of one kind to people of `links.csv`: to a file, to mail files, or to the owner's server; each once. */

import type { LinkRow } from '#engine/links/links-table.ts'
import type { MailKind } from '#engine/mailing.ts'
import { contactBatch, type HandedResult } from '#engine/wire-owner.ts'
import { knownKey, runOf } from '../invitations/links-key.ts'
import { readLinks } from '../invitations/read-links.ts'
import type { Standing } from '../invitations/standing.ts'
import { post } from '../service.ts'

/** Somebody of the list, with their place in it from 0. */
export type Placed = LinkRow & { readonly place: number }

/** What mails become. */
export interface Outlet {
  /** Where they are found afterwards. */
  readonly where: string
  /** Tell whether somebody has been seen to by an earlier run. */
  done(row: Placed): boolean
  /** Give one mail out. */
  give(row: Placed): Promise<'given' | 'put off' | 'refused'>
  /** Close it, once everything was given out (`whole`) or something broke. */
  end(whole: boolean): Promise<void>
}

/** How many became what. */
export interface HandedOut {
  given: number
  /** By an earlier run. */
  before: number
  /** It is night where they are, or the server took none just now; another run gives them out. */
  putOff: number
  /** By the mail server, for good. */
  refused: number
  /** The worker says that they are not to get this mail, or not now. */
  spared: number
}

export interface HandingOut {
  readonly standing: Standing
  readonly links: string
  readonly folder: string
  readonly kind: MailKind
  readonly onDone?: (count: number) => void
}

/**
 * Give out mails.
 *
 * The worker is asked first whether it may be; asked again by the same folder it says the same, so that a run that was
 * interrupted goes on.
 */
export async function handOut(handing: HandingOut, outlet: Outlet): Promise<HandedOut> {
  const { standing, folder, kind, onDone } = handing
  const counts: HandedOut = { given: 0, before: 0, putOff: 0, refused: 0, spared: 0 }
  const key = await knownKey(folder)
  const run = runOf(key, kind)
  let seen = 0
  let whole = false
  try {
    for await (const lot of lotsOf(handing, key)) {
      const open = lot.filter((row) => !outlet.done(row))
      counts.before += lot.length - open.length
      const may = open.length === 0 ? [] : await claim(standing, kind, run, open)
      counts.spared += open.length - may.length
      for (const row of may) {
        const became = await outlet.give(row)
        counts[became === 'put off' ? 'putOff' : became]++
        onDone?.(++seen)
      }
    }
    whole = true
  } finally {
    await outlet.end(whole)
  }
  return counts
}

async function claim(
  { service, found, wave }: Standing,
  kind: MailKind,
  run: string,
  rows: readonly Placed[],
): Promise<readonly Placed[]> {
  const persons = rows.map(({ person }) => person)
  const body = { wave, kind, persons, run }
  const { may } = await post<HandedResult>(service, `/api/mails/${found.survey.id}/handed`, body)
  return rows.filter((_, index) => may[index])
}

/** Read a file of links in lots of which the worker can be asked at once. */
export async function* lotsOf(
  { links, standing }: Pick<HandingOut, 'links' | 'standing'>,
  key: Buffer,
): AsyncGenerator<readonly Placed[]> {
  const { found, wave } = standing
  let place = 0
  for await (const rows of readLinks(links, { survey: found.survey, wave, key })) {
    const placed = rows.map((row) => ({ ...row, place: place++ }))
    for (let start = 0; start < placed.length; start += contactBatch)
      yield placed.slice(start, start + contactBatch)
  }
}
