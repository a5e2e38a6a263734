import { expect, test } from '@playwright/test'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema/schema'
import { covered } from '@/lib/audit/covered'

const tables = Object.values(schema).flatMap(value => (is(value, PgTable) ? [getTableConfig(value).name] : []))

test('every table says how it stands in the audit trail, and none that is gone still does', () => {
  expect(tables.length).toBeGreaterThan(20)
  expect(Object.keys(covered).sort()).toEqual([...tables].sort())
})
