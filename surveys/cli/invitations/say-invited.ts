/** Telling what a run has done, and what is left to do; does nothing itself. */
import { inert } from '#engine/parse/diagnostic.ts'
import { summarize } from '../contacts/list-summary.ts'
import { counted, whole } from '../counted.ts'
import type { HandedOut, Outlet } from '../sending/hand-out.ts'
import type { Invited } from './put-recipients.ts'

/** Say who was invited, and who could not be after all. */
export function invitedLines({ added, known, refused }: Invited): string[] {
  const counted = summarize('')
  for (const row of refused) counted.add(row)
  return [
    `${added === 0 ? 'Nobody new was' : whole(added)} invited${known > 0 ? `, ${whole(known)} were before` : ''}.`,
    ...counted
      .end()
      .others.flatMap(({ count, words, examples }) => [
        `  ${whole(count)} could not be after all: ${words}`,
        ...examples.map((example) => `      ${example}`),
      ]),
  ].map(inert)
}

/** Say what became of mails. */
export function handedLines(handed: HandedOut, { where }: Pick<Outlet, 'where'>): string[] {
  const { given, before, putOff, refused, spared } = handed
  const nothing = given + before === 0
  return [
    nothing
      ? 'No mail was given out.'
      : `${counted(given, 'mail', 'mails')} given to ${where}${before > 0 ? `, ${whole(before)} were before` : ''}.`,
    ...(spared > 0 ? [`  ${whole(spared)} are not to get it, or not now.`] : []),
    ...(refused > 0
      ? [`  ${whole(refused)} were refused by the mail server for good; sent.log says why.`]
      : []),
    ...(putOff > 0
      ? [
          `  ${whole(putOff)} wait: it is night where they are, or the server took none just now. The same command goes on.`,
        ]
      : []),
  ].map(inert)
}
