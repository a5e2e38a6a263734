import { createServer } from 'node:http'
import { root } from './prepare.mjs'

/** A request gets eight seconds to finish; all of the stopping is over in ten. */
const patience = { requests: 8_000, all: 10_000 }

/**
 * Serves the build from this process, so that a signal, a kill and an exit code are the server's own. Next's request
 * handlers are the ones `next start` uses; the port is taken first, and answers 503 until the database is ready.
 */
export async function serve(port) {
  goOnUnread()
  process.env.NODE_ENV = 'production'
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}` // as `next start` sets it: a redirect never follows a forged Host
  let answer = stillStarting
  const server = createServer((request, response) => answer(request, response))
  server.keepAliveTimeout = 65_000 // longer than proxies keep one idle: none sends into a connection that is being closed
  await listening(server, port)
  const { default: next } = await import('next') // after NODE_ENV: React chooses its build by it
  const app = next({ dev: false, dir: root, port, quiet: true }) // a fault is told by instrumentation.ts, without what it quotes
  const booted = new Promise(resolve => {
    globalThis[Symbol.for('vigil.booted')] = resolve // called by lib/ops/boot.ts
  })
  await app.prepare()
  await booted
  tellNobodysFaults()
  const pages = app.getRequestHandler()
  const direct = globalThis[Symbol.for('vigil.direct')] // this and the next are opened by instrumentation.ts
  const arrive = globalThis[Symbol.for('vigil.arrive')]
  answer = (request, response) => {
    arrive(request)
    return direct(request, response) || pages(request, response)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => drain(server, app))
  console.log(`Ready: http://localhost:${port} (in ${(performance.now() / 1000).toFixed(1)} s)`)
}

/** Whoever reads the terminal or the journal may be gone. Unheard, each line would be a fault nobody caught, and telling of that the next. */
function goOnUnread() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new Error(portTrouble(error, port), { cause: error })))
    server.listen(port, resolve)
  })
}

const portTrouble = (error, port) =>
  error.code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start`
    : `Port ${port} can’t be opened: ${error.message}`

function stillStarting(request, response) {
  const health = request.url === '/api/health'
  response.writeHead(503, {
    'Content-Type': health ? 'application/json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Retry-After': '2',
    Refresh: '2',
  })
  response.end(
    health ? '{"status":"starting","reason":"The server is starting."}' : 'Starting. This page opens by itself.',
  )
}

/** No new requests; what is under way is finished, then the database is closed. Never longer than ten seconds. */
async function drain(server, app) {
  console.log('Stopping: finishing what is under way …')
  setTimeout(() => server.closeAllConnections(), patience.requests).unref()
  setTimeout(() => process.exit(1), patience.all).unref()
  const closed = new Promise(resolve => server.close(resolve))
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await stage('stopping')
  await closed
  clearInterval(sweep)
  await app.close()
  await stage('finished')
  await stage('stopped')
  process.exit(0)
}

/**
 * What nobody caught, past Next's listeners, which print all that it quotes. The server goes on, as under Next. The symbol is
 * where Next looks for the one listener of rejections before each of its bundles sets its own again.
 */
function tellNobodysFaults() {
  process.setUncaughtExceptionCaptureCallback(error => report(error, 'uncaughtException'))
  const rejected = error => report(error, 'unhandledRejection')
  globalThis[Symbol.for('next.unhandledRejectionListener')] = rejected
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', rejected)
}

/** Into the journal of lib/auth/fault.ts, which is built into the application. */
const report = (error, where) => globalThis[Symbol.for('vigil.fault')](error, where)

/** The work that lib/ops/drain.ts keeps for each stage of stopping; it is built into the application, this file is not. */
async function stage(name) {
  const waiting = globalThis[Symbol.for('vigil.drain')]?.[name] ?? []
  for (const done of await Promise.allSettled([...waiting].map(work => work()))) {
    if (done.status === 'rejected') report(done.reason, name)
  }
}

/** Run by itself it serves what is built, without looking whether that is the newest. */
if (process.argv[1] === import.meta.filename) await serve(Number(process.env.PORT || 3000))
