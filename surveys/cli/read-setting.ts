/** One secret or setting of this machine: from the environment, or else the local secrets file, where git does not look. */
import { readFile } from 'node:fs/promises'

/**
 * Read a setting.
 *
 * @returns nothing where it stands nowhere, or is empty
 */
export async function readSetting(name: string): Promise<string | undefined> {
  const secrets = await readFile('.dev.vars', 'utf8').catch(() => '')
  const [, value] = new RegExp(`^${name}\\s*=\\s*"?([^"\\n]+)"?`, 'm').exec(secrets) ?? []
  return process.env[name] || value?.trim() || undefined
}
