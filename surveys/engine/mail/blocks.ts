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

type Colour = 'ink' | 'quiet' | 'accent' | 'warn' | 'up'

/** Put blocks together as a mail; its subject is one line and turns no text. */
export function mailOf(subject: string, language: string, blocks: readonly (Block | undefined)[]): Mail {
  const { html, text } = together(blocks.filter((block) => block !== undefined))
  const line = oneLine(subject)
  return { subject: line, html: framed(line, language, html), text: `${text}\n` }
}

/** Say a sentence or two. */
export function paragraph(text: string, colour: Colour = 'ink'): Block {
  const html = escapeHtml(text)
  return {
    html: `<p class="${colour}" style="margin:0 0 16px;color:${light[colour]}">${html}</p>`,
    text: plainText(html),
  }
}

/** Say in a few bold words what all hangs on. */
export function standout(text: string, colour: Colour): Block {
  const html = escapeHtml(text)
  return {
    html: `<p class="${colour}" style="margin:0 0 4px;color:${light[colour]};font-weight:600">${html}</p>`,
    text: plainText(html),
  }
}

/** Say something in a box, line by line; what warns must not be missed. */
export function inBox(lines: readonly string[], colour: 'accent' | 'warn' = 'accent'): Block {
  const html = lines.map(escapeHtml).join('<br>\n')
  const soft = light[`${colour}Soft`]
  return {
    html: `<p class="${colour}-soft" style="margin:20px 0;padding:12px 14px;border-radius:8px;background:${soft}">${html}</p>`,
    text: plainText(html),
  }
}

const sizes = { 1: 26, 2: 21, 3: 18, 4: 16 } as const
const above = { 1: 0, 2: 24, 3: 0, 4: 16 } as const

/** Head a mail (1), a part of it (2, 3) or of that (4). */
export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  const html = escapeHtml(text)
  const colour = level === 4 ? 'quiet' : 'ink'
  const style = `margin:${above[level]}px 0 ${level === 4 ? 4 : 10}px;color:${light[colour]};font-size:${sizes[level]}px;line-height:1.35`
  return {
    html: `<h${level} class="${colour}" style="${style}">${html}</h${level}>`,
    text: `${level === 2 || level === 3 ? '\n' : ''}${plainText(html)}`,
  }
}

/**
 * Show prose of an author.
 *
 * @param html safe HTML
 */
export function prose(html: string): Block {
  const styled = html
    .replaceAll('<p>', '<p style="margin:0 0 12px">')
    .replaceAll('<a href=', `<a style="color:${light.accent}" href=`)
  return { html: `<div class="prose">${styled}</div>`, text: plainText(html) }
}

/** List sentences. */
export function list(entries: readonly string[]): Block {
  return prose(`<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('\n')}</ul>`)
}

/** Set blocks apart as one thing among others. */
export function card(blocks: readonly Block[], colour: Colour): Block {
  const { html, text } = together(blocks)
  const style = `margin:0 0 16px;padding:16px 16px 1px;border:1px solid ${light.line};border-top:4px solid ${light[colour]};border-radius:8px;background:${light.card}`
  return { html: `<div class="card ${colour}-top" style="${style}">${html}</div>`, text }
}

/** Lead somewhere by a target that no finger misses. */
export function button(label: string, address: string): Block {
  const style = `display:inline-block;padding:12px 24px;color:${light.onAccent};font-weight:600;text-decoration:none`
  const link = `<a class="on-accent" href="${escapeHtml(address)}" style="${style}">${escapeHtml(label)}</a>`
  return {
    html: `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0"><tr><td class="button" style="border-radius:8px;background:${light.accent}">${link}</td></tr></table>`,
    text: `${plainText(escapeHtml(label))}\n${address}`,
  }
}

/** Lead somewhere beside the way, below a sentence that says why. */
export function way(why: string, label: string, address: string): Block {
  const style = `display:inline-block;min-width:44px;padding:10px 0;color:${light.accent}`
  const link = `<a class="accent" href="${escapeHtml(address)}" style="${style}">${escapeHtml(label)}</a>`
  return {
    html: `<p class="quiet" style="margin:0 0 8px;color:${light.quiet}">${escapeHtml(why)}<br>${link}</p>`,
    text: `${plainText(`${escapeHtml(why)}<br>${escapeHtml(label)}`)}\n${address}`,
  }
}

/** Part what is said from what stands below every mail. */
export const rule: Block = {
  html: `<hr class="line" style="margin:24px 0 16px;border:0;border-top:1px solid ${light.line}">`,
  text: '---',
}

function together(blocks: readonly Block[]): Block {
  return {
    html: blocks.map(({ html }) => html).join('\n'),
    text: blocks.map(({ text }) => text).join('\n\n'),
  }
}
