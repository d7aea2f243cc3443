/** A part of the page under a heading, with what was asked for it; decides nothing about what is shown. */
import type { ComponentChildren } from 'preact'
import type { Reading } from '../reading.ts'
import type { QuestionView } from '../view.ts'
import { HowAsked } from './HowAsked.tsx'

interface Props {
  readonly title: string
  /** The questions that its figures are made of. */
  readonly asked?: readonly QuestionView[]
  readonly reading: Reading
  readonly children: ComponentChildren
}

export function Section({ title, asked = [], reading, children }: Props) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
      {asked.length > 0 && <HowAsked questions={asked} reading={reading} about={title} />}
    </section>
  )
}
