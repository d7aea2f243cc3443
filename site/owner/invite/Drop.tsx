/** Where a file is chosen, by a press, by keyboard or by dropping it; opens none. */
import { useId, useRef, useState } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly hint: string
  /** What file choosers offer. */
  readonly accept: string
  readonly choose: (file: File) => void
}

export function Drop({ label, hint, accept, choose }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function take(files: FileList | null | undefined): void {
    const [file] = files ?? []
    if (file) choose(file)
    // The same file, changed meanwhile, can be chosen again.
    if (field.current) field.current.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the field inside is the other
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        ref={field}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
    </div>
  )
}
