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
