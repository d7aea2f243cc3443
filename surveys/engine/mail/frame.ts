/** The HTML around a mail's blocks: one column in the colours of the pages, light inline and dark by a style; asks for nothing from anywhere. */
import { escapeHtml } from '../words/escape-html.ts'
import { directionOf } from '../words/languages.ts'

/** The light colours of the pages (`site/styles/tokens.css`), which stand inline because some programs drop styles. */
export const light = {
  paper: '#fbfaf6',
  card: '#ffffff',
  ink: '#1b2226',
  quiet: '#565f64',
  line: '#d8d5cc',
  control: '#858b8d',
  accent: '#0a5c66',
  onAccent: '#ffffff',
  accentSoft: '#e1eff0',
  warn: '#a3341f',
  warnSoft: '#fbe9e4',
  up: '#1b6b3a',
} as const

/** The dark ones take their place by class. */
const dark = `
.paper{background:#15181a!important}
.ink{color:#eceae4!important}
.quiet{color:#a9b0b3!important}
.accent,.prose a{color:#7fd0d6!important}
.warn{color:#ff9d85!important}
.up{color:#7fd39b!important}
.card{background:#1e2326!important;border-color:#848c90!important}
.line,.accent-top,.warn-top,.up-top,.quiet-top{border-color:#3a4145!important}
.accent-top{border-top-color:#7fd0d6!important}
.warn-top{border-top-color:#ff9d85!important}
.up-top{border-top-color:#7fd39b!important}
.quiet-top{border-top-color:#a9b0b3!important}
.accent-soft{background:#1c3539!important}
.warn-soft{background:#3a211b!important}
.button{background:#7fd0d6!important}
.on-accent{color:#0d1a1c!important}
`.replaceAll('\n', '')

const fonts: Readonly<Record<string, string>> = {
  ar: "'SF Arabic','Geeza Pro','Noto Sans Arabic',Tahoma,",
  ja: "'Hiragino Sans','Yu Gothic UI',Meiryo,'Noto Sans JP',",
}

/**
 * Put the HTML of blocks into a whole document.
 *
 * @param body safe HTML
 */
export function framed(subject: string, language: string, body: string): string {
  const told = `lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
  const spacious = language === 'ar' || language === 'ja'
  const family = `system-ui,-apple-system,'Segoe UI',${fonts[language] ?? ''}Roboto,'Helvetica Neue',Arial,sans-serif`
  const type = `font:16px/${spacious ? 1.7 : 1.5} ${family}`
  return `<!DOCTYPE html>
<html ${told}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${dark}}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${light.paper}">
<tr><td align="center" style="padding:16px 14px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td ${told} class="ink" align="${directionOf(language) === 'rtl' ? 'right' : 'left'}" style="${type};color:${light.ink};overflow-wrap:break-word">
${body}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}
