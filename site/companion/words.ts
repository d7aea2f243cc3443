/** What the companion says, in one language; put into its script by the build, so that no page carries it. */
import type { InterfaceWords } from '#engine/words/interface-words.ts'

/** Choose the companion's words. */
export function companionWords({ answering, issue, page, trial }: InterfaceWords) {
  const { soft, issues, nothing, kept, failed, offline, busy, closed } = page
  const notSent = page['not-sent']
  return {
    ...answering,
    /** There is no answer yet, where the device keeps nothing and where it does. */
    slow: [answering['slow-unkept'], answering.slow],
    firstArrived: page['first-arrived'],
    unknown: page.link,
    issue,
    trial: trial.page,
    soft,
    issues,
    nothing,
    kept,
    failed,
    notSent,
    /** What was done with the answers, where they were not kept and where they were. */
    keeping: [page['not-kept'], page['still-kept']],
    outdated: [page['outdated-unkept'], page.outdated],
    spent: capital(page['reason-spent']),
    /** Where a reload has left the link behind. */
    linkGone: capital(page['reason-link']),
    isClosed: `${page['closed-title']}. ${page['closed-text']}`,
    /** By status, and for no connection; others have failed. */
    reasons: { 0: offline, 410: closed, 429: busy, 503: busy } as Readonly<Record<number, string>>,
  }
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase())
}

export type CompanionWords = ReturnType<typeof companionWords>
