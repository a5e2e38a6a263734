import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createLogin, migratePostgres } from '@/db/migrate'
import { factsOf, problemsOf } from '@/lib/ops/postgres-checks'
import { onPostgres } from '@/tests/support/backups'

/** An owner as a managed PostgreSQL gives one: may make roles, is no superuser. Roles of Vigil may be there from another database. */
async function aManagedDatabase() {
  const name = `${process.env.VIGIL_TEST_RUN}_managed_${randomBytes(4).toString('hex')}`
  const owner = `${name}_owner`
  const run = (statement: string) => onPostgres('postgres', statement)
  await run(`create role ${owner} login createrole password 'of the owner'`)
  await run(`grant vigil_owner, vigil_app, vigil_auth, vigil_verify, vigil_job to ${owner} with admin option`)
  await run(`create database ${name} owner ${owner}`)
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  Object.assign(url, { username: owner, password: 'of the owner', pathname: `/${name}` })
  const drop = async () => {
    await run(`drop database ${name} with (force)`)
    for (const role of [`${name}_server`, owner]) await run(`drop role if exists "${role}"`)
  }
  return { url: url.href, drop }
}

test('an owner who is no superuser migrates, makes the login, and makes it anew with another password', async () => {
  const { url, drop } = await aManagedDatabase()
  try {
    await migratePostgres(url)
    const [first, second] = [new URL(await createLogin(url)), new URL(await createLogin(url))]
    expect(second.username).toBe(first.username)
    expect(second.password).not.toBe(first.password)
    expect(problemsOf(await factsOf(second.href))).toEqual([])
    expect(await migratePostgres(url)).toBe(0)
  } finally {
    await drop()
  }
})
