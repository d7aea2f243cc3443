/** How the page calls what it shows, by the words of whoever is shown; looks up what is known and invents nothing. */
import { allOf } from './questions-of.ts'
import { type Reading, say } from './reading.ts'

/** Name an item or a measure where it stands as a heading. */
export function nameOfItem(item: string, { context }: Reading): string {
  const items = context.names?.items ?? {}
  return (Object.hasOwn(items, item) ? items[item] : undefined) ?? item
}

/** Name the options of a question. */
export function optionNames(question: string, reading: Reading): Record<string, string> {
  const options = allOf(reading.view).find(({ id }) => id === question)?.options ?? {}
  return Object.fromEntries(Object.entries(options).map(([id, wording]) => [id, say(reading, wording)]))
}
