/** Turning a page into its preview: it says so, and no form of it leads anywhere. Knows nothing of what the page asks. */

const style =
  '<style>.preview-banner{padding:.5rem 1rem;background:#1b2226;color:#fff;font:1rem/1.4 system-ui,sans-serif;text-align:center}.preview-banner a{color:#9fe3e8}</style>'
const banner =
  '<div class="preview-banner" lang="en" dir="ltr">Preview: nothing is sent. <a href="/preview/">All surveys, roles and languages</a></div>'

/**
 * Make the preview of a page.
 *
 * Forms become dialog forms outside of any dialog, which send nothing and go nowhere, with a script or without.
 *
 * @example previewed('<head></head><body><form method="post">') // '<head><style>…</style></head><body><div …>…</div><form method="dialog">'
 */
export function previewed(html: string): string {
  return html
    .replace(/<form\b[^>]*>/gi, (tag) =>
      tag
        .replace(/\s(?:action|method|target)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?/gi, '')
        .replace(/^<form/i, '<form method="dialog"'),
    )
    .replace(/\sformaction\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, '')
    .replace('</head>', `${style}</head>`)
    .replace(/<body\b[^>]*>/, (tag) => `${tag}${banner}`)
}
