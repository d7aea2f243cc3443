/** Finishing the files of a built preview, so that they open from a folder as well; takes out what needs a service. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What cannot work without the service behind it. */
const withoutService = ['results', 'mine', 'sign-in', '_astro']

/** Finish the files of a preview. */
export async function finishPreview(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir)
  for (const name of withoutService) await rm(join(folder, name), { recursive: true, force: true })
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/'))
  const pages = new Set(names.filter((name) => name.endsWith('.html')))
  for (const page of pages) {
    // Shown at any address, so that nothing stands beside it.
    if (page === '404.html') continue
    const path = join(folder, page)
    await writeFile(path, withRelativeLinks(await readFile(path, 'utf8'), page, pages))
  }
  const headers = join(folder, '_headers')
  await writeFile(headers, withoutSending(await readFile(headers, 'utf8')))
}

/**
 * Make the links of a page lead to files beside it; one that leads nowhere is a link no more.
 *
 * @param page path of the page's file in the folder, with slashes
 * @example withRelativeLinks('<a href="/s/care/">', 'index.html', new Set(['s/care/index.html'])) // '<a href="s/care/index.html">'
 */
export function withRelativeLinks(html: string, page: string, pages: ReadonlySet<string>): string {
  return html.replace(
    /(<(?:a|link)\b[^>]*?)\shref="\/([^"?#]*)[^"]*"/g,
    (_, before: string, address: string) => {
      const target = address.endsWith('/') || address === '' ? `${address}index.html` : address
      if (!pages.has(target)) return before
      return `${before} href="${relative(join('/', page, '..'), join('/', target))
        .split(sep)
        .join('/')}"`
    },
  )
}

/** Let the policy of every page forbid what a preview has no need of: to send anything anywhere. */
export function withoutSending(headers: string): string {
  return headers
    .replaceAll("connect-src 'self'", "connect-src 'none'")
    .replaceAll("form-action 'self'", "form-action 'none'")
}
