/** Ways to the parts of a long page, found when they are asked for, since words and calls come late; leaves the address alone. */
import { useState } from 'preact/hooks'
import { useSpoken } from './spoken.ts'

export function Contents() {
  const { chrome } = useSpoken()
  const [heads, setHeads] = useState<HTMLElement[]>([])
  return (
    <details
      class="contents"
      onToggle={() => setHeads([...document.querySelectorAll<HTMLElement>(':is(.part,.words)>h2')])}
    >
      <summary>{chrome.contents}</summary>
      <ul>
        {heads.map((head) => (
          <li key={head}>
            <button type="button" class="plain" onClick={() => goTo(head)}>
              {head.textContent}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whoever reads by ear or keyboard goes on from there. */
function goTo(head: HTMLElement): void {
  head.tabIndex = -1
  head.focus()
  head.scrollIntoView()
}
