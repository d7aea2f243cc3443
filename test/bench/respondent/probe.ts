/** What runs in a measured page before anything of it: answers as soon as anybody could, and notes the moments. */

/** Milliseconds from the navigation; 0 for what has not happened. */
export interface Moments {
  firstPaint: number
  largestPaint: number
  /** When the page's own state held the answer. */
  answered: number
  /** When the page's script had taken up its work. */
  atWork: number
  /** Tasks of more than 50 ms: when they began, and how long they took. */
  longTasks: [start: number, duration: number][]
}

declare global {
  interface Window {
    moments: Moments
  }
}

/** Click on an input of the first question at the first frame that has one, and again until the answer is held. */
export function probe(inputs: string, isAnswered: () => boolean, isAtWork: () => boolean): void {
  const moments: Moments = { firstPaint: 0, largestPaint: 0, answered: 0, atWork: 0, longTasks: [] }
  window.moments = moments
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') moments.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    moments.largestPaint = startTime
  })
  observe('longtask', ({ startTime, duration }) => moments.longTasks.push([startTime, duration]))
  let tries = 0
  let tried = Number.NEGATIVE_INFINITY
  const look = () => {
    if (moments.answered === 0) {
      const found = document.querySelectorAll<HTMLInputElement>(inputs)
      if (found.length > 0 && performance.now() - tried >= 100) {
        tried = performance.now()
        // Another one each time: a script that was not there yet hears nothing of a circle that is chosen already.
        found[tries++ % found.length]?.click()
      }
      if (isAnswered()) moments.answered = performance.now()
    }
    if (moments.atWork === 0 && isAtWork()) moments.atWork = performance.now()
    if (moments.answered === 0 || moments.atWork === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
