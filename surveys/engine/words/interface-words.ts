/** The interface's own words by language; survey files bring theirs. So far there is English. */
import en from './en.json' with { type: 'json' }

export type InterfaceWords = typeof en

/** Give the words of a language, or English where it has none. */
export function interfaceWords(_language: string): InterfaceWords {
  return en
}
