/** Reading the pages that ask nothing: what the mails say, and what is read at the end. */
import type { Notice, NoticeId } from '../model.ts'
import type { PageBlock } from './outline.ts'
import { prose } from './prose.ts'
import { tellHelp } from './question-texts.ts'
import { openSettings, readSettings, type Setting, startsSettings } from './settings.ts'
import { type Source, textOf } from './source.ts'

const mails: readonly NoticeId[] = ['invitation', 'reminder', 'feedback']
const ends: readonly NoticeId[] = ['thanks', 'closed']

/** Ids of pages that ask nothing. */
export const noticeIds: readonly NoticeId[] = [...mails, ...ends]

/** Tell whether a page is one that asks nothing, by its id. */
export function isNotice(id: string): id is NoticeId {
  return noticeIds.some((known) => known === id)
}

/** Read a page that asks nothing; questions on it are reported. */
export function readNotice(source: Source, id: NoticeId, block: PageBlock): Notice {
  for (const question of block.questions)
    source.report(
      question.at,
      question.title.length,
      'notice-form',
      `«${id}» is ${mails.includes(id) ? 'a mail' : 'an end'} and asks nothing; questions stand on other pages`,
    )
  const [first, ...rest] = block.nodes
  const raw = first?.type === 'paragraph' ? textOf(source, first) : ''
  const hasSettings = startsSettings(raw, ['subject'])
  const lines = hasSettings ? readSettings(source, raw, first?.position?.start.offset ?? block.at) : []
  const said = readSubject(source, id, block, lines)
  const subject = said?.value.trim()
  const nodes = hasSettings ? rest : block.nodes
  const body = prose(source, nodes)
  if (nodes.length === 0)
    source.report(
      block.at,
      block.title.length,
      'notice-form',
      `«${id}» says nothing; write its words below the heading`,
    )
  source.texts.push({ key: id, kind: 'notice', text: block.title, at: block.at, length: block.title.length })
  if (said && subject)
    source.texts.push({
      key: `${id} subject`,
      kind: 'subject',
      text: subject,
      at: said.valueAt,
      length: subject.length,
    })
  tellHelp(source, `${id} body`, 'notice body', nodes)
  return { title: block.title, ...(subject ? { subject } : {}), body }
}

/** Take the subject of a mail, which must have one; an end must not. */
function readSubject(
  source: Source,
  id: NoticeId,
  block: PageBlock,
  lines: readonly Setting[],
): Setting | undefined {
  const [first] = lines
  if (!mails.includes(id)) {
    const message = `«${id}» is an end and has no «subject:»; only mails have one`
    if (first) source.report(first.keyAt, first.key.length, 'notice-form', message)
    return undefined
  }
  const said = openSettings(source, lines, ['subject']).take('subject')
  const message = `«${id}» is a mail and needs a «subject:» right below its heading`
  if (!said?.value.trim())
    source.report(said?.keyAt ?? block.at, said?.key.length ?? block.title.length, 'notice-form', message)
  return said
}
