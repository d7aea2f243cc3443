/**
 * After an install: puts the Node that came as a package first on the path of npm's scripts. Some versions of npm link
 * it and then, clearing away the same package for other machines, remove the link again. Runs on any Node, hence no
 * types; does nothing where the link stands or the machine has no such package.
 */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'

const brought = `node_modules/node-${process.platform}-${process.arch}/bin/node`
const link = 'node_modules/.bin/node'
if (process.platform !== 'win32' && existsSync(brought) && !existsSync(link)) {
  mkdirSync('node_modules/.bin', { recursive: true })
  symlinkSync(`../../${brought}`, link)
}
