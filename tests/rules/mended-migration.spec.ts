import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { areMigrations, migrationHashes } from '@/db/migrate'

const firstText = '3cf27d6f94877b192ed484119936f61b3755851e3eea18b37747c03785cb0591'
const { entries } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
  entries: { tag: string }[]
}

test('a database that ran the first text of a mended migration is one of this build, at that place alone', () => {
  const place = entries.findIndex(({ tag }) => tag === '0105_one_code')
  const ran = (at: number, hash: string) => migrationHashes().with(at, hash)
  expect(areMigrations(migrationHashes())).toBe(true)
  expect(areMigrations(ran(place, firstText))).toBe(true)
  expect(areMigrations(ran(place - 1, firstText))).toBe(false)
  expect(areMigrations(ran(place, 'another'))).toBe(false)
  expect(areMigrations(migrationHashes().slice(0, -1))).toBe(false)
})
