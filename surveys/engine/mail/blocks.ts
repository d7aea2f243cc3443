/** What mails are built of: each block as HTML and as text, so that both parts say the same; chooses no words. */
import { escapeHtml } from '../words/escape-html.ts'
import { framed, light } from './frame.ts'
import type { Mail } from './mail.ts'
import { oneLine } from './one-line.ts'
import { plainText } from './plain-text.ts'

export interface Block {
  /** Safe HTML. */
  readonly html: string
  readonly text: string
}

/** Put blocks together as a mail. */
export function mailOf(subject: string, language: string, blocks: readonly (Block | undefined)[]): Mail {
  const said = blocks.filter((block) => block !== undefined)
  const line = oneLine(subject)
  return {
    subject: line,
    html: framed(line, language, said.map(({ html }) => html).join('\n')),
    text: `${said.map(({ text }) => text).join('\n\n')}\n`,
  }
}

/** Say a sentence or two. */
export function paragraph(text: string): Block {
  const html = escapeHtml(text)
  return { html: `<p style="margin:0 0 16px">${html}</p>`, text: plainText(html) }
}

/** Say something that need not be read first. */
export function aside(text: string): Block {
  const html = escapeHtml(text)
  return {
    html: `<p class="quiet" style="margin:0 0 16px;color:${light.quiet}">${html}</p>`,
    text: plainText(html),
  }
}

/** Say in a box, line by line, what gives confidence. */
export function softly(lines: readonly string[]): Block {
  const html = lines.map(escapeHtml).join('<br>\n')
  return {
    html: `<p class="soft" style="margin:24px 0 16px;padding:12px 14px;border-radius:8px;background:${light.accentSoft}">${html}</p>`,
    text: plainText(html),
  }
}

/** Say something that must not be missed. */
export function notice(text: string): Block {
  const html = escapeHtml(text)
  return {
    html: `<p class="warn" style="margin:0 0 16px;padding:12px;border-radius:8px;background:${light.warnSoft}"><strong>${html}</strong></p>`,
    text: plainText(html),
  }
}

/** Say who writes. */
export function letterhead(text: string): Block {
  const html = escapeHtml(text)
  return {
    html: `<p class="link" style="margin:0 0 4px;color:${light.accent};font-weight:600">${html}</p>`,
    text: plainText(html),
  }
}

/** Head a mail (1) or a part of it (2, 3). */
export function heading(level: 1 | 2 | 3, text: string): Block {
  const html = escapeHtml(text)
  const size = [26, 21, 18][level - 1]
  const above = level === 1 ? 0 : 24
  return {
    html: `<h${level} style="margin:${above}px 0 12px;font-size:${size}px;line-height:1.3">${html}</h${level}>`,
    text: plainText(html),
  }
}

/**
 * Show prose of an author.
 *
 * @param html safe HTML
 */
export function prose(html: string): Block {
  const linked = html.replaceAll('<a href=', `<a style="color:${light.accent}" href=`)
  return { html: `<div class="prose">${linked}</div>`, text: plainText(html) }
}

/** Lead somewhere by a target that no finger misses. */
export function button(label: string, address: string): Block {
  const style = `display:inline-block;padding:12px 24px;border-radius:8px;background:${light.accent};color:${light.onAccent};font-weight:600;text-decoration:none`
  return {
    html: `<p style="margin:20px 0"><a class="button" href="${escapeHtml(address)}" style="${style}">${escapeHtml(label)}</a></p>`,
    text: `${plainText(escapeHtml(label))}:\n${address}`,
  }
}

/** Lead somewhere beside the way, after a sentence that says why. */
export function way(why: string, label: string, address: string): Block {
  const style = `display:inline-block;padding:8px 0;color:${light.accent}`
  return {
    html: `<p class="quiet" style="margin:0 0 8px;color:${light.quiet}">${escapeHtml(why)} <a class="link" href="${escapeHtml(address)}" style="${style}">${escapeHtml(label)}</a></p>`,
    text: `${plainText(escapeHtml(why === '' ? label : `${why} ${label}`))}:\n${address}`,
  }
}

/** Part what is said from what stands below every mail. */
export const rule: Block = {
  html: `<hr class="rule" style="margin:24px 0 16px;border:0;border-top:1px solid ${light.line}">`,
  text: '-- ',
}
