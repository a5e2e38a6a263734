import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** What a command needs of the tree before anything is installed. */
const cloned = ['package.json', 'package-lock.json', 'tsconfig.json', 'lib', 'db']

/** In place of npm: “ci” brings the packages that are here already, without the network; all else goes on to npm itself. */
const npm = (packages: string, real: string) => `#!/bin/sh
[ "$1" = ci ] || exec "${real}" "$@"
mkdir node_modules && cp -as "${packages}/." node_modules/ && touch node_modules/.package-lock.json
echo "added 1 package"
`

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-clone-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a command on a fresh clone installs first, and prints nothing but its own words', () => {
  const [clone, keys] = [join(folder, 'clone'), join(folder, 'keys')]
  for (const path of cloned) cpSync(path, join(clone, path), { recursive: true })
  const real = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
  writeFileSync(join(folder, 'npm'), npm(realpathSync('node_modules'), real), { mode: 0o755 })
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  const command = (...words: string[]) =>
    spawnSync(real, ['run', '-s', 'vigil', '--', ...words], { cwd: clone, encoding: 'utf8', env })
  const first = command('keys', 'make', keys)
  expect(first).toMatchObject({ status: 0, stdout: `The keys are in ${keys}. Keep a copy apart from every backup.\n` })
  expect(first.stderr).toMatch(/^(Installing packages …( \d+ s)?\n)+Installing packages: done in \d+ s\n$/)
  expect(existsSync(keys)).toBe(true)
  expect(command('keys', 'make', `${keys}-too`)).toMatchObject({ status: 0, stderr: '' })
})
