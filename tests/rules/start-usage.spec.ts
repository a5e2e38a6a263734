import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

const start = (...words: string[]) =>
  spawnSync(process.execPath, ['lib/cli/start.mjs', ...words], { encoding: 'utf8', timeout: 60_000 })

test('the start says how it is used, and starts nothing', () => {
  const { status, stdout, stderr } = start('--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Usage: npm start/)
  expect(stdout).toContain('.env.example')
})

test('a word that the start does not know is named, and nothing is started', () => {
  const { status, stdout, stderr } = start('--dev', '--prot=3001')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^npm start: it does not know --prot=3001\./)
})
