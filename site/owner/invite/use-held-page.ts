/** Warning whoever would leave the page while something runs that leaving would interrupt. */
import { useEffect } from 'preact/hooks'

/** Hold the page, and with it survey and wave. */
export function useHeldPage(held: boolean, hold: (held: boolean) => void): void {
  useEffect(() => {
    if (!held) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    hold(true)
    return () => {
      removeEventListener('beforeunload', warn)
      hold(false)
    }
  }, [held])
}
