/** Says at the end of a process how much memory it held at most (KB) and what it took of a processor (µs); loaded before what is measured. */
process.on('exit', () => {
  const { maxRSS, userCPUTime } = process.resourceUsage()
  process.stdout.write(`peak ${maxRSS}\nuser ${userCPUTime}\n`)
})
