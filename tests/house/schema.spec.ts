import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import * as schema from '@/db/schema/schema'

test('the newest snapshot holds the schema, so that the next migration says only what is new', async () => {
  const folder = 'db/migrations/meta'
  const newest = readdirSync(folder)
    .filter(file => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  const snapshot = JSON.parse(readFileSync(`${folder}/${newest}`, 'utf8'))
  expect(await generateMigration(snapshot, generateDrizzleJson(schema, snapshot.id))).toEqual([])
})
