import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerCommands, sendCommand } from '@/lib/ops/command-socket'
import { holdDataFolder, socketFile } from '@/lib/ops/data-lock'

const aFolder = () => join(mkdtempSync(join(tmpdir(), 'vigil-lock-')), 'data')
const silence = () => {}

test('a data folder is held by one process; a second is refused at once, naming it', async () => {
  const folder = aFolder()
  const release = await holdDataFolder(folder, silence)
  await expect(holdDataFolder(folder, silence)).rejects.toThrow(`in use by process ${process.pid}`)
  await release()
})

test('the folder is one, whatever path leads to it', async () => {
  const folder = aFolder()
  const release = await holdDataFolder(folder, silence)
  symlinkSync(folder, `${folder}-too`)
  await expect(holdDataFolder(`${folder}-too`, silence)).rejects.toThrow(`process ${process.pid}`)
  await release()
})

test('a folder that was let go can be held again', async () => {
  const folder = aFolder()
  for (const release of [await holdDataFolder(folder, silence)]) await release()
  await (await holdDataFolder(folder, silence))()
})

test('the holder that is killed lets go: of twenty that follow, one holds', async () => {
  const folder = aFolder()
  const holder = await another(folder)
  await expect(holdDataFolder(folder, silence)).rejects.toThrow(`process ${holder.pid}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => holdDataFolder(folder, silence)))
  const held = tries.filter(one => one.status === 'fulfilled')
  expect(held).toHaveLength(1)
  for (const one of held) await one.value()
})

test('the socket and the folder are their owner’s alone', async () => {
  const folder = aFolder()
  const release = await holdDataFolder(folder, silence)
  expect(statSync(socketFile(folder)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  await release()
})

test('a command reaches the process that holds the folder, and its words and exit code come back', async () => {
  const folder = aFolder()
  const answer = answerCommands(async ({ args }, voice) => {
    voice.out(`heard ${args.join(' ')}\n`)
    return 2
  })
  const release = await holdDataFolder(folder, answer)
  const heard: string[] = []
  const exit = await sendCommand(
    socketFile(folder),
    { args: ['audit', 'verify'], cwd: '/' },
    { out: text => heard.push(text), err: silence },
  )
  expect({ exit, heard }).toEqual({ exit: 2, heard: ['heard audit verify\n'] })
  await release()
})

test('a fault while the holder carries a command out is no finding: it ends with 2, as it would alone', async () => {
  const folder = aFolder()
  const release = await holdDataFolder(
    folder,
    answerCommands(async () => {
      throw new Error('EACCES: permission denied, open checkpoints')
    }),
  )
  const told: string[] = []
  const order = { args: ['audit', 'verify'], cwd: '/' }
  const exit = await sendCommand(socketFile(folder), order, { out: silence, err: text => told.push(text) })
  expect({ exit, told }).toEqual({ exit: 2, told: ['EACCES: permission denied, open checkpoints\n'] })
  await release()
})

test('where nobody holds the folder a command learns so', async () => {
  expect(await sendCommand(socketFile(aFolder()), { args: [], cwd: '/' }, { out: silence, err: silence })).toBeNull()
})

/** Another process that holds the folder. */
async function another(folder: string): Promise<ChildProcess> {
  const script = `const { holdDataFolder } = await import('@/lib/ops/data-lock'); await holdDataFolder(${JSON.stringify(folder)}, () => {}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}
