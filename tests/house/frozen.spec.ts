import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import canonicalize from 'canonicalize'
import { eventForms } from '@/lib/events/event-forms'
import { published as measures } from '@/lib/measures/measures'
import { definitionSha256 } from '@/lib/notes/content-hash'
import { definitions } from '@/lib/notes/definition'
import { apartFromHooks, ledger, linesEver, linesIn } from './publication'
import { textOf } from './sources'

const measureSha256 = (measure: unknown) =>
  createHash('sha256')
    .update(canonicalize(measure) ?? '')
    .digest('hex')

/** As they are in the code now. */
const now = [
  ...[...definitions, ...eventForms].map(one => [one.id, definitionSha256(one)] as const),
  ...measures.map(one => [one.id, measureSha256(one)] as const),
]
const lines = linesIn(textOf(ledger))

for (const [id, hash] of now)
  test(`${id} is as it was published`, () => {
    expect(lines.filter(line => line.startsWith(`${id} `))).toEqual([`${id} ${hash}`])
  })

test('nothing that was published is gone', () => {
  const ids = now.map(([id]): string => id)
  expect(lines.map(line => line.split(' ')[0] ?? '').filter(id => !ids.includes(id))).toEqual([])
})

test('no commit has taken a published line back', () => {
  expect(linesEver().filter(line => !lines.includes(line))).toEqual([])
})

test('a definition that is changed together with its line is found in the history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-ledger-'))
  const own = ['user.name=A', 'user.email=a@test', 'commit.gpgsign=false', 'core.hooksPath=/dev/null']
  const git = (...args: string[]) =>
    execFileSync('git', [...own.flatMap(one => ['-c', one]), ...args], {
      ...{ cwd: folder, env: apartFromHooks, stdio: 'ignore' },
    })
  const commit = (text: string, at = ledger) => {
    mkdirSync(join(folder, dirname(at)), { recursive: true })
    writeFileSync(join(folder, at), text)
    git('add', '.')
    git('commit', '-m', 'One')
  }
  try {
    git('init')
    commit('# How\nsession@1 aa\nsession@2 aa\n', 'tests/before/published.txt')
    git('rm', 'tests/before/published.txt')
    commit('# How it is\nsession@1 aa\nsession@2 bb\n')
    expect(linesEver(folder).sort()).toEqual(['session@1 aa', 'session@2 aa', 'session@2 bb'])
    commit('# How it is\nsession@1 aa\nsession@2 cc\n')
    expect(linesEver(folder).sort()).toEqual(['session@1 aa', 'session@2 aa', 'session@2 bb', 'session@2 cc'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
