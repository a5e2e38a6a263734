import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import { test as base, expect } from '@/tests/support/database'
import { flip, type Scene } from '@/tests/support/harm/harm'
import { aStudy } from '@/tests/support/makers'
import { aScene } from '@/tests/support/scene'
import { harmed, pastTriggers } from '@/tests/support/tamper'

/** A worker of its own, whose database holds nothing but this scene. */
const test = base.extend<object, { scene: Scene }>({
  scene: [async ({ database: _ }, use) => use(await aScene()), { scope: 'worker', auto: true }],
})

const file = () => running().configuration.checkpoints
const verdict = () => verifyTrail(file())

/** Looks at the trail with other checkpoints in the file, which is then as it was. */
async function withFile(change: (lines: string[]) => string[]) {
  const before = readFileSync(file(), 'utf8')
  writeFileSync(file(), change(before.split('\n')).join('\n'))
  try {
    return await verdict()
  } finally {
    writeFileSync(file(), before)
  }
}

const inTable: Record<string, [harm: string, what: string, words: string]> = {
  'the root of one': [`update checkpoint set ${flip('root')} where n = 1`, 'checkpoint_altered', 'Checkpoint 1'],
  'a head of one': [
    `update checkpoint set heads = replace(heads, '",', '",1') where n = 2`,
    'checkpoint_altered',
    'Checkpoint 2',
  ],
  'the signature of one': [
    `update checkpoint set ${flip('signature')} where n = 2`,
    'checkpoint_altered',
    'Checkpoint 2',
  ],
  'the first, gone': [
    'delete from checkpoint where n = 1',
    'checkpoint_missing',
    'Checkpoint 1 is missing from the database',
  ],
  'the last, gone': [
    'delete from checkpoint where n = 2',
    'checkpoint_missing',
    'Checkpoint 2 is missing from the database',
  ],
}
for (const [name, [harm, what, words]] of Object.entries(inTable))
  test(`a checkpoint in the database altered, ${name}: caught and named`, async () => {
    const found = await harmed(() => pastTriggers(harm), verdict)
    expect(found).toMatchObject({ verdict: 'tampered', finding: { what } })
    expect(found.words).toContain(words)
  })

const inFile: Record<string, [change: (lines: string[]) => string[], what: string, words: string]> = {
  'one digit': [
    lines => lines.map(line => line.replace('"root":"', '"root":"0').replace(/("root":".{64})./, '$1')),
    'checkpoint_altered',
    'Checkpoint 1',
  ],
  'its first line, gone': [lines => lines.slice(1), 'checkpoint_missing', 'Checkpoint 1 is missing from the file'],
  'one line damaged': [
    lines => lines.map((line, at) => (at === 0 ? line.slice(5) : line)),
    'checkpoint_missing',
    'Checkpoint 1 is missing from the file',
  ],
  'its last line damaged': [
    lines => lines.map((line, at) => (at === 1 ? line.slice(5) : line)),
    'checkpoint_altered',
    'line 2 of',
  ],
}
for (const [name, [change, what, words]] of Object.entries(inFile))
  test(`the file of checkpoints altered, ${name}: caught and named`, async () => {
    const found = await withFile(change)
    expect(found).toMatchObject({ verdict: 'tampered', finding: { what } })
    expect(found.words).toContain(words)
  })

test('lines that two servers made up at once stand there twice, one after another or in between; an altered one is no such line', async () => {
  const twice = (again: (line: string) => string) => (lines: string[]) => {
    const whole = lines.filter(Boolean)
    return [...whole, ...whole.map(again), '']
  }
  expect(await withFile(twice(line => line))).toMatchObject({ verdict: 'intact', counted: { checkpoints: 2 } })
  const found = await withFile(twice(line => line.replace('"root":"', '"root":"0').replace(/("root":".{64})./, '$1')))
  expect(found).toMatchObject({ verdict: 'tampered', finding: { what: 'checkpoint_altered' } })
})

test('an older state put back is caught by the file, and no second history is signed', async () => {
  await harmed(
    async () => {
      await aStudy()
      await makeCheckpoint(file())
      expect(await verdict()).toMatchObject({ verdict: 'intact', counted: { checkpoints: 3 } })
    },
    async () => {},
  )
  expect(await verdict()).toMatchObject({
    verdict: 'tampered',
    words: expect.stringContaining('Checkpoint 3 is missing from the database'),
  })
  await expect(makeCheckpoint(file())).rejects.toThrow(/Checkpoint 3 of .* isn’t the one in the database/)
  writeFileSync(file(), `${readFileSync(file(), 'utf8').split('\n').slice(0, 2).join('\n')}\n`)
  expect(await verdict()).toMatchObject({ verdict: 'intact' })
})

test('a line that a crash cut short is written again, whole', async () => {
  writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, -100))
  await makeCheckpoint(file())
  expect(await verdict()).toMatchObject({ verdict: 'intact', counted: { checkpoints: 2 } })
  expect(readFileSync(file(), 'utf8').trimEnd().split('\n')).toHaveLength(3)
})

test('what the file missed, while its disk was away, is made up in order', async () => {
  const whole = readFileSync(file(), 'utf8')
  await aStudy()
  await expect(makeCheckpoint(join(dirname(file()), 'away', 'checkpoints'))).rejects.toThrow(/ENOENT/)
  expect(await verdict()).toMatchObject({ verdict: 'intact', counted: { checkpoints: 3 } })
  rmSync(file())
  expect(await makeCheckpoint(file())).toBe(null)
  expect(readFileSync(file(), 'utf8').split('\n')[0]).toBe(whole.split('\n')[0])
  expect(await verdict()).toMatchObject({ verdict: 'intact', counted: { checkpoints: 3 } })
})
