/** Telling mail addresses that may stand in a repository from those of people; finds none itself. */

/** Ends of domains that belong to nobody (RFC 2606, RFC 6761), and those that writers make up in their place. */
const nobodys =
  /(?:^|\.)(?:example(?:\.[a-z]{2,4}){0,2}|test|invalid|localhost|local)$|^(?:[a-z]|test|foo|bar)\.[a-z]{2,4}$|^(?:your-?|my-?)?(?:company|domain|firm|firma)\.(?:com|de|org|net)$/i

/** Names before the @ that are a desk’s, not a person’s, in the languages that are spoken here. */
const desks =
  /^(?:abuse|admin|billing|bookings?|careers|compliance|contact|contacto|customer-?(?:care|service)|data-?protection|datenschutz|dpo|enquiries|feedback|git|hallo|hello|help|hola|impressum|info|it|jobs|kontakt|legal|mail|marketing|newsletter|no-?reply|office|ombuds\w*|postmaster|press|privacy|rgpd|sales|security|service|support|surveys?|team|umfragen?|webmaster|welcome)(?:[+.-].*)?$/i

/** Words in front of the @ that stand for a name to be put there. */
const blanks =
  /^(?:you|your[._-]?name|first(?:name)?[._-]last(?:name)?|name|user(?:name)?|someone|somebody|me)$/i

/** Files in which maintainers say how they can be reached, or say who wrote what. */
const notices =
  /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|(?:yarn|pnpm-lock)\.(?:lock|yaml)|(?:SECURITY|SUPPORT|CONTRIBUTING|CODE_OF_CONDUCT|MAINTAINERS|AUTHORS|CONTRIBUTORS|NOTICE|COPYING|LICEN[CS]E)[^/]*|CODEOWNERS|\.mailmap)$/i

/** Lines that say who holds a right or wrote something. */
const credits = /copyright|©|licen[cs]ed? |spdx-|@author|\b(?:co-authored|signed-off)-by\b/i

/** What stands behind the @ of a package. */
const version = /^\d+\.\d/

/** What follows the last dot where it is a file and not a host: `icon@2x.png`. */
const fileEnds =
  /\.(?:png|jpe?g|gif|svg|webp|avif|css|m?[jt]sx?|json|md|html?|ya?ml|toml|lock|csv|tsv|txt|sh|py)$/i

/**
 * Tell whether an address may stand where it was found.
 *
 * A leader’s may stand in the programme file, as a value of `email:`, and so may those that mails come from and are
 * answered to; a maintainer’s where maintainers are named.
 *
 * @param line the line that it stands on
 * @example mayStand('surveys/customers.md', 'Ask anna@example.com', 'anna@example.com') // true
 */
export function mayStand(path: string, line: string, address: string): boolean {
  const at = address.lastIndexOf('@')
  const name = address.slice(0, at)
  const host = address.slice(at + 1)
  if (
    nobodys.test(host) ||
    version.test(host) ||
    fileEnds.test(host) ||
    desks.test(name) ||
    blanks.test(name)
  )
    return true
  if (notices.test(path) || credits.test(line)) return true
  return /(?:^|\/)programme\.md$/.test(path) && /^\s*(?:(?:-\s+)?email|from|reply to):/.test(line)
}
