/** Who said something, as far as they are named: role and attributes in the page's language; names nobody who is guarded. */

import type { Written } from './in-cut.ts'
import { type Naming, nameOf } from './names.ts'

export function Whose({ written, naming }: { readonly written: Written; readonly naming: Naming }) {
  const { role, attributes } = written
  return (
    <>
      {role !== null && <bdi>{nameOf(role, naming)}</bdi>}
      {Object.entries(attributes ?? {}).map(([name, value]) => (
        <span key={name} title={nameOf(name, naming)}>
          {' · '}
          <span class="hidden-visually">{nameOf(name, naming)}: </span>
          <bdi>{value}</bdi>
        </span>
      ))}
    </>
  )
}
