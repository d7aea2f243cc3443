/** Keeping what is shown in step with the address, so that Back, a bookmark and a second window lead to the same place. */
import { useEffect, useState } from 'preact/hooks'
import { type Place, placeQuery, readPlace } from './place.ts'

/** Tell where the owner is, and how to go elsewhere; before the page has its script, nobody is anywhere. */
export function usePlace(): { place: Place | undefined; go: (place: Place) => void } {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    const look = () => setPlace(readPlace(location.search))
    look()
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])

  function go(next: Place): void {
    history.pushState(null, '', location.pathname + placeQuery(next))
    setPlace(next)
  }
  return { place, go }
}
