/** Processor time of the runtime that is measured, as Linux counts it; a machine that does other work besides lengthens it less. */
import { readdirSync, readFileSync } from 'node:fs'

/** Of a second; what Linux tells programs, whatever it counts by itself. */
const ticks = 100

/**
 * Sum the processor time of all programs that this one has started and that still run.
 *
 * @returns seconds; nothing where it is not Linux that is asked
 */
export function processorTime(): number | undefined {
  if (process.platform !== 'linux') return undefined
  return startedBy(String(process.pid)).reduce((sum, id) => sum + timeOf(id), 0)
}

function startedBy(id: string): string[] {
  const own = readdirSync(`/proc/${id}/task`).flatMap((task) =>
    readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return own.flatMap((child) => [child, ...startedBy(child)])
}

function timeOf(id: string): number {
  // Behind the name, which may hold anything: the 12th and 13th field are those of the program and of the system for it.
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}
