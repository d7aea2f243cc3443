/** Says at the end of a process how many microseconds of a processor it took; loaded before what is measured. */
process.on('exit', () => process.stdout.write(`user ${process.cpuUsage().user}\n`))
