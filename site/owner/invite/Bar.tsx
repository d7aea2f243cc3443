/** How far something has come, for eyes and for ears; ears are told by tenths alone. */
import { fill } from '#engine/logic/pipe.ts'

export function Bar({ label, share }: { readonly label: string; readonly share: number }) {
  const percent = Math.floor(share * 100)
  return (
    <div class="bar">
      <p>{fill(label, { percent: `${percent}%` })}</p>
      <progress aria-label={fill(label, { percent: '' }).trim()} value={percent} max={100} />
      <p role="status" class="hidden-visually">
        {fill(label, { percent: `${percent - (percent % 10)}%` })}
      </p>
    </div>
  )
}
