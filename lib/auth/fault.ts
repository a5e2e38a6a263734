import { randomBytes } from 'node:crypto'
import pino from 'pino'

const journal = pino({ base: null }, pino.destination(2))

/** Writes a fault of ours to the server's journal under a number that the person can pass on. No message of it: it may quote the record. */
export function reportFault(error: unknown, where: string, reference = newReference()): string {
  const causes = causesOf(error)
  journal.error({
    reference,
    where,
    error: causes.map(named).join(' < '),
    stack: causes.flatMap(framesOf).slice(0, 20),
  })
  return reference
}

/** That the database is away, or has no room: once a minute, since whoever asks meets it. */
export function reportAway(error: unknown): void {
  if (performance.now() - awayAt < quietFor) return
  awayAt = performance.now()
  reportFault(error, 'the database')
}
const quietFor = 60_000
let awayAt = Number.NEGATIVE_INFINITY

/** What a page throws where the journal needs nothing more: for a fault that is in it already, or a refusal. It holds no words, only what the error page shows. */
export class WordlessError extends Error {
  override readonly name = 'WordlessError'
  constructor(readonly digest: string) {
    super('A page could not be opened.')
  }
}

/** A fault that Next met while it answered, below a page or beside it: under the number that the error page shows. Known by name, since Next loads this module more than once. */
export function reportMet(error: unknown, where: string): void {
  const { name, digest } = error as Partial<WordlessError>
  if (name !== 'WordlessError') reportFault(error, where, digest)
}

const newReference = () => randomBytes(4).toString('hex').toUpperCase()

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

/** `DatabaseError 23505`, `Error ECONNREFUSED`: codes say nothing of the record. */
function named({ name, ...error }: Error & { code?: unknown }): string {
  return typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code) ? `${name} ${error.code}` : name
}

/** Where in the code, without the message that stands before it. */
const framesOf = ({ stack = '' }: Error) => stack.split('\n').filter(line => /^\s+at /.test(line))
