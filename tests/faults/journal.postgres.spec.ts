import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { startNote } from '@/lib/notes/begin/start-note'
import { readStudy } from '@/lib/trial/study/read-study'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { aPlace, environmentOf, type Place, serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { tellsOf, untold } from '@/tests/support/told'
import { expect, test } from './test'
import { within } from './within'

const words = 'She sees the lighthouse of her grandmother.'
const canaries = [words, 'lighthouse', 'Rosalind', 'Achterberg']
const email = 'rosalind.achterberg@example.org'

test('a fault is told under a number alone, at the server and at the command line: nothing of what was sent, or of what the database said of it', async () => {
  const place = await aPlace('postgres')
  const { study, code, noteId } = await within(place, aDraft)
  await asAdministrator(place, spilling)
  const file = join(place.folder, 'thrower.mjs')
  writeFileSync(file, thrower)
  const server = await serve(place, { NODE_OPTIONS: `--import=${file}` })
  const cookies = (who: { email: string }) => signInByHttp(server.url, who.email, password)

  const saved = await fetch(`${server.url}/api/notes/${noteId}/answers`, {
    method: 'PATCH',
    headers: { Cookie: await cookies(study.therapist), Origin: server.url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ changes: [{ id: crypto.randomUUID(), path: 'summary', value: words, base: 0 }] }),
  })
  const { reference } = (await saved.json()) as { reference: string }
  expect(saved.status).toBe(500)
  await expect.poll(server.said).toContain(reference)

  const page = await fetch(`${server.url}/s/${study.id}/review`, {
    headers: { Cookie: await cookies(study.supervisor) },
  })
  await page.text()
  await expect.poll(server.said).toContain('"where":"GET /s/[study]/review"')

  server.process.kill('SIGUSR2')
  for (const nobodys of ['unhandledRejection', 'uncaughtException'])
    await expect.poll(server.said).toContain(`"where":"${nobodys}"`)
  expect(await server.stop()).toBe(0)
  expect(untold(server.said())).toEqual([])
  expect(tellsOf(server.said(), canaries)).toEqual([])

  const typed = `--as ${study.administrator.email} --study ${code} --email ${email} --role rater`.split(' ')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lib/cli/vigil.mjs', 'staff', 'invite', ...typed, '--name', 'Rosalind Achterberg'],
    { env: { ...process.env, ...environmentOf(place, 3000) }, encoding: 'utf8' },
  )
  expect(stderr).toContain('The database answered P0001')
  expect({ status, told: tellsOf(stdout + stderr, canaries) }).toEqual({ status: 2, told: [] })
  await place.leave()
})

async function aDraft() {
  const study = await aStudy()
  const { visits } = await aParticipant(study)
  const { noteId } = await startNote(study.therapist, { visitId: visits.PREP1 ?? '' })
  const { code } = await readStudy(study.administrator, study.id)
  return { study, code, noteId }
}

/** A database that says of each answer and of each new person all that it was given, and no longer knows who waits to be confirmed. */
const spilling = `
create function spill() returns trigger language plpgsql as $$ begin raise exception 'It was given %', new; end $$;
create trigger spill before insert on note_answer for each row execute function spill();
create trigger spill before insert on staff for each row execute function spill();
alter function vigil_waiting_signers(uuid) rename to vigil_nobody_waits;
`

/** In the server: what nobody catches, at a signal. */
const thrower = `process.on('SIGUSR2', () => {
  Promise.reject(new Error(${JSON.stringify(words)}))
  setTimeout(() => { throw Object.assign(new Error(${JSON.stringify(words)}), { params: ['Rosalind'] }) }, 100)
})`

async function asAdministrator({ databaseUrl }: Place, statements: string): Promise<void> {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = new URL(databaseUrl ?? '').pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(statements)
  await client.end()
}
