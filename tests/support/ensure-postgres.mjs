import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const usual = 'postgres://postgres@127.0.0.1:5432/postgres'
const versions = '/usr/lib/postgresql'

/** A PostgreSQL with superuser rights for the tests: the one named, the system's, or one of our own in a temporary folder. */
export async function ensurePostgres() {
  const named = process.env.VIGIL_TEST_POSTGRES
  const trouble = await troubleWith(named ?? usual)
  if (!trouble) return { url: named ?? usual, stop() {} }
  if (named) throw new Error(`VIGIL_TEST_POSTGRES can’t be used: ${trouble}`)
  if (startSystemCluster() && !(await troubleWith(usual))) return { url: usual, stop() {} }
  if (!binaries()) installPostgres()
  const folder = binaries()
  if (folder) return ownCluster(folder)
  throw new Error(
    'The tests need PostgreSQL 15 or newer. Install it, or name one: VIGIL_TEST_POSTGRES=postgres://superuser@host/postgres npm test',
  )
}

async function troubleWith(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select rolsuper, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user`,
    )
    if (!rows[0].rolsuper) return 'its login is not a superuser.'
    return rows[0].version < 150000 ? 'it is older than PostgreSQL 15.' : null
  } catch (error) {
    return error.message
  } finally {
    await client.end().catch(() => {})
  }
}

/** Debian keeps clusters of its own and starts them by name. */
function startSystemCluster() {
  if (!isRoot() || !existsSync('/usr/bin/pg_lsclusters')) return false
  const clusters = output('pg_lsclusters', ['--no-header']).trim().split('\n').filter(Boolean)
  return clusters.some(line => spawnSync('pg_ctlcluster', [...line.split(/\s+/).slice(0, 2), 'start']).status === 0)
}

function installPostgres() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing PostgreSQL …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

/** Where initdb is, the newest first. */
function binaries() {
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .map(Number)
        .sort((a, b) => b - a)
    : []
  const onPath = output('sh', ['-c', 'command -v initdb'])
    .trim()
    .replace(/\/initdb$/, '')
  return [...debian.map(version => `${versions}/${version}/bin`), onPath].find(
    folder => folder && existsSync(join(folder, 'initdb')),
  )
}

/** PostgreSQL refuses to run as root, so root makes the cluster as `postgres` or `nobody`. */
async function ownCluster(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-postgres-'))
  const owner = isRoot() ? ['postgres', 'nobody'].find(name => output('id', ['-u', name])) : null
  if (owner) chownSync(folder, Number(output('id', ['-u', owner])), Number(output('id', ['-g', owner])))
  const as = (command, ...args) =>
    must(owner ? 'runuser' : command, owner ? ['-u', owner, '--', command, ...args] : args, folder)
  const port = await freePort()
  const data = join(folder, 'data')
  as(join(bin, 'initdb'), '-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  as(join(bin, 'pg_ctl'), 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings)
  const stop = () => {
    as(join(bin, 'pg_ctl'), 'stop', '-m', 'fast', '-D', data)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

function must(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr ?? error}`)
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

const output = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''
const isRoot = () => process.getuid?.() === 0
