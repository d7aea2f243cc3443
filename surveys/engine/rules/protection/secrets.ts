/** Finding keys, tokens and personal links in a file's text by their form; never shows one, and tries none. */
import type { Report } from '../../parse/source.ts'

interface Form {
  readonly what: string
  readonly form: RegExp
  /** What to do besides taking it out. */
  readonly advice: string
}

const renew = 'make it void where it was issued and issue another'

/** Secrets that are known by how they begin; each form is as long as the issuer makes them, so that prose has none. */
const forms: readonly Form[] = [
  {
    what: 'a private key',
    form: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\\r|\\n|\s)+(?:[A-Za-z-]+: [^\r\n]*[\r\n]+)*[A-Za-z0-9+/=]{32,}/g,
    advice: 'replace the key everywhere',
  },
  // developers.cloudflare.com/fundamentals/api/get-started/token-formats
  { what: 'a Cloudflare token', form: /\bcf(?:k|ut|at)_[A-Za-z0-9_-]{40,64}\b/g, advice: renew },
  {
    what: 'a Cloudflare token',
    form: /\b(?:CLOUDFLARE|CF)_API_(?:TOKEN|KEY)["']?\s*[:=]\s*["']?(?:[A-Za-z0-9_-]{40}|[0-9a-f]{37})\b/g,
    advice: renew,
  },
  { what: 'a Cloudflare origin key', form: /\bv1\.0-[0-9a-f]{24}-[0-9a-f]{146}\b/g, advice: renew },
  { what: 'an AWS key', form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b(?<!EXAMPLE)/g, advice: renew },
  {
    what: 'a GitHub token',
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})\b/g,
    advice: renew,
  },
  { what: 'a Slack token', form: /\bxox[abeoprs]-(?:\d+-)+[0-9A-Za-z-]{16,}/g, advice: renew },
  {
    what: 'a Slack address to post to',
    form: /hooks\.slack\.com\/services\/T[0-9A-Z]{6,}\/B[0-9A-Z]{6,}\/[0-9A-Za-z]{20,}/g,
    advice: renew,
  },
  { what: 'a Stripe key', form: /\b[rs]k_live_[0-9A-Za-z]{20,}/g, advice: renew },
  { what: 'a Google key', form: /\bAIza[0-9A-Za-z_-]{35}\b/g, advice: renew },
  { what: 'an npm token', form: /\bnpm_[0-9A-Za-z]{36}\b/g, advice: renew },
  { what: 'a SendGrid key', form: /\bSG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}\b/g, advice: renew },
  { what: 'a Resend key', form: /\bre_[0-9A-Za-z]{8}_[0-9A-Za-z]{20,}\b/g, advice: renew },
  {
    what: 'the owner’s key',
    form: /\bOWNER_KEY["']?\s*[:=]\s*["']?[A-Za-z0-9+/_-]{24,}/g,
    advice: 'set another one (wrangler secret put OWNER_KEY)',
  },
  {
    what: 'a personal link',
    form: /[?&]t=[0-9a-hjkmnp-tv-z]{26,}\b/g,
    advice: 'make it void, since whoever reads it can answer in the name of its recipient',
  },
]

/** Files that hold settings of a machine, except those that show what to put there. */
const environment = /(?:^|\/)(?:\.env|\.dev\.vars)(?!.*\.(?:example|sample|template|dist)$)(?:\.[\w.-]+)?$/
const setting = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*["']?([^\s"'#]+)/gm
const named = /KEY|TOKEN|SECRET|PASS|PWD|CREDENTIAL|PRIVATE|AUTH/i

/** Report every secret in a text; of each, no more than its kind is said, for reports are public. */
export function reportSecrets(path: string, text: string, report: Report): void {
  const told = new Set<number>()
  const tell = (at: number, length: number, what: string, advice: string) => {
    if (told.has(at)) return
    told.add(at)
    report(
      at,
      length,
      'secret-in-file',
      `this is ${what}; ${advice}, and take it out of this file and of the history of the repository (git filter-repo)`,
    )
  }
  for (const { what, form, advice } of forms)
    for (const match of text.matchAll(form))
      if (isRandom(match[0])) tell(match.index, match[0].split(/[\r\n]/, 1)[0]?.length ?? 1, what, advice)
  if (!environment.test(path)) return
  for (const match of text.matchAll(setting)) {
    const [whole, name = '', value = ''] = match
    const at = match.index + whole.lastIndexOf(value)
    const already = [...told].some((other) => other >= match.index && other <= at)
    if (!already && named.test(name) && value.length >= 16 && isRandom(value))
      tell(at, value.length, `a secret («${name}»)`, 'let git ignore the file, change the secret')
  }
}

/** Bits that each character of a random text carries at least; words and placeholders carry fewer, runs none. */
const leastBits = 3

/**
 * Tell whether a text is random enough to be a secret: what is made up for an example repeats itself or says so.
 *
 * Shannon’s entropy of its own characters (A Mathematical Theory of Communication, 1948, §6).
 */
function isRandom(text: string): boolean {
  if (/example|changeme|placeholder|dummy|sample|your[_-]|xxxx|<|>|\$\{|abcdef|012345|123456/i.test(text))
    return false
  const counts = new Map<string, number>()
  for (const mark of text) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits >= leastBits && /\d/.test(text) && /[a-z]/i.test(text)
}
