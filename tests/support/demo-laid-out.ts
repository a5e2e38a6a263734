import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const endOf = (folder: string): string => join(folder, 'laid-out')

/** Has the demo study laid out while the run goes on: workers that begin meanwhile know where; gives when that is over, well or not. */
export async function layOutBeside(layOut: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-demo-'))
  process.env.VIGIL_TEST_DEMO = folder
  writeFileSync(endOf(folder), await layOut(folder).then(() => '', String))
}

/** The folder of the demo study, as soon as it is laid out; throws why it could not be. */
export async function demoLaidOut(): Promise<string> {
  const { VIGIL_TEST_DEMO: folder } = process.env
  if (!folder) throw new Error('Run the tests of pages with `npm test pages`: it lays the demo study out.')
  while (!existsSync(endOf(folder))) await pause(200)
  const fault = readFileSync(endOf(folder), 'utf8')
  if (fault) throw new Error(`The demo study could not be laid out. ${fault}`)
  return folder
}
