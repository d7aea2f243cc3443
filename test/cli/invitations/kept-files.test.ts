import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAppendFile } from '#cli/invitations/append-file.ts'
import { linksKey } from '#cli/invitations/links-key.ts'
import { asOnlyRun } from '#cli/invitations/only-run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'))
})
afterEach(() => rm(folder, { recursive: true }))

const modeOf = async (name: string) => (await stat(join(folder, name))).mode & 0o777

describe('the owner’s key', () => {
  test('is refused where it is damaged, and stays as it was', async () => {
    await writeFile(join(folder, 'links.key'), 'half')
    await expect(linksKey(folder)).rejects.toThrow('links.key is damaged: it must hold 32 bytes')
    expect(await readFile(join(folder, 'links.key'), 'utf8')).toBe('half')
  })

  test('is made once, whoever asks at the same time, for its owner’s eyes alone', async () => {
    const keys = await Promise.all([linksKey(folder), linksKey(folder)])
    expect(keys[0]).toHaveLength(32)
    expect(keys[1]).toEqual(keys[0])
    expect(await linksKey(folder)).toEqual(keys[0])
    expect(await modeOf('links.key')).toBe(0o600)
  })
})

describe('a file of lines', () => {
  test.each([
    ['', ''],
    ['cut', ''],
    ['one\ntw', 'one\n'],
    ['one\ntwo\n', 'one\ntwo\n'],
    [`one\n${'x'.repeat(200_000)}`, 'one\n'],
  ])('goes on after its last whole line (%#)', async (before, kept) => {
    await writeFile(join(folder, 'lines'), before)
    const file = await openAppendFile(join(folder, 'lines'))
    expect(file.isNew).toBe(kept === '')
    await file.append('three\n')
    await file.close()
    expect(await readFile(join(folder, 'lines'), 'utf8')).toBe(`${kept}three\n`)
  })

  test('is for its owner’s eyes alone', async () => {
    const file = await openAppendFile(join(folder, 'lines'))
    await file.close()
    expect(await modeOf('lines')).toBe(0o600)
  })
})

describe('a folder in which a run is at work', () => {
  test('keeps a second one out, and says which the first is', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await writeFile(join(folder, 'at-work'), String(other.pid))
    await expect(asOnlyRun(folder, async () => 1)).rejects.toThrow(
      `in use by another run (process ${other.pid})`,
    )
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(await asOnlyRun(folder, async () => 1)).toBe(1)
  })

  test('is free again afterwards, also where the work failed', async () => {
    const failing = asOnlyRun(folder, async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await asOnlyRun(folder, async () => 2)).toBe(2)
  })
})
