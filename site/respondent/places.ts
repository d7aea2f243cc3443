/** The places of an order, which hang on each other; sorts nothing by itself. */
import { findAll } from './elements.ts'

/** Offer at each place of an order only options that stand at no other. */
export function freePlaces(): void {
  const options = findAll<HTMLOptionElement>('[data-rank] :not([value=""])')
  const keyOf = (option: HTMLOptionElement) => `${option.parentElement?.dataset.rank} ${option.value}`
  const taken = options.filter(({ selected }) => selected).map(keyOf)
  for (const option of options) option.disabled = !option.selected && taken.includes(keyOf(option))
}
