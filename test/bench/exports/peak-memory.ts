/** How much memory the runtime that was started from here has held at most; knows Linux alone. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Begin to count anew, and give what tells the most that was held since (MB, resident); `NaN` where there is no `/proc`. */
export function watchPeak(): () => number {
  const processes = runtimes()
  for (const process of processes) writeFileSync(`/proc/${process}/clear_refs`, '5')
  return () => {
    const peaks = processes.map((process) => {
      const status = readFileSync(`/proc/${process}/status`, 'utf8')
      return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6
    })
    return peaks.length === 0 ? Number.NaN : Math.max(...peaks)
  }
}

/** The processes of `workerd` that this one has started. */
function runtimes(): string[] {
  return namesIn('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      return status.includes(`PPid:\t${process.pid}\n`) && status.startsWith('Name:\tworkerd')
    } catch {
      // A process may end between two looks.
      return false
    }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
