import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { aStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { aPlace, serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { expect, test } from './test'
import { within } from './within'

test('a database that is down at start is named, without its password, and the server ends', async () => {
  const place = await aPlace('postgres')
  const away = { ...place, databaseUrl: 'postgres://vigil:a-password@127.0.0.1:1/vigil' }
  const start = serve(away)
  await expect(start).rejects.toThrow('127.0.0.1:1/vigil can’t be reached')
  await expect(start).rejects.not.toThrow('a-password')
  await place.leave()
})

test('a database that goes away is told by health with 503; when it is back, requests and background jobs go on', async () => {
  const place = await aPlace('postgres')
  const { therapist } = await within(place, () => aStudy())
  const wire = await aWire(place.databaseUrl ?? '')
  const server = await serve({ ...place, databaseUrl: wire.url })
  const status = async () => (await fetch(`${server.url}/api/health`)).status
  expect(await status()).toBe(200)
  const headers = { Cookie: await signInByHttp(server.url, therapist.email, password) }
  wire.cut()
  for (let turn = 0; turn < 3; turn++) {
    expect((await fetch(`${server.url}/api/alerts`, { headers })).status).toBe(503)
    await pause(200)
  }
  await expect.poll(server.said).toContain('"where":"the database"')
  expect(server.said().split('"where":"the database"')).toHaveLength(2) // once, not each time
  for (let second = 0; second < 6; second++) {
    expect(await status()).toBe(503)
    await pause(1000)
  }
  wire.mend()
  await expect.poll(status).toBe(200)
  const job = await aJob(place.databaseUrl ?? '')
  await expect.poll(job.state).toBe('completed')
  await job.leave()
  await server.stop()
  wire.close()
  await place.leave()
})

/** A job of the server's own kind, and what becomes of it. */
async function aJob(databaseUrl: string) {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = new URL(databaseUrl).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query<{ id: string }>("insert into pgboss.job (name) values ('sweep') returning id")
  const state = async () => {
    const found = await client.query<{ state: string }>('select state from pgboss.job where id = $1', [rows[0]?.id])
    return found.rows[0]?.state
  }
  return { state, leave: () => client.end() }
}

/** A way to the database that can be cut. */
async function aWire(databaseUrl: string) {
  const url = new URL(databaseUrl)
  const [host, port] = [url.hostname, Number(url.port || 5432)]
  const ends = new Set<Socket>()
  let whole = true
  const server = createServer(near => {
    const far = connect(port, host)
    for (const end of [near, far]) ends.add(end.on('error', () => end.destroy()))
    if (whole) near.pipe(far).pipe(near)
    else near.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const cut = () => {
    whole = false
    for (const end of ends) end.destroy()
  }
  const mend = () => {
    whole = true
  }
  const close = () => {
    cut()
    server.close()
  }
  return { url: url.href, cut, mend, close }
}
