import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { sqlState } from '@/db/work'

const journal = pino({ base: null }, pino.destination(2))

/** Writes a fault of ours to the server's journal under a number that the person can pass on. No message of it: it may quote the record. */
export function reportFault(error: unknown, where: string, reference = newReference()): string {
  const causes = causesOf(error)
  journal.error({
    reference,
    where,
    error: causes.map(cause => cause.name).join(' < '),
    sqlState: sqlState(error) ?? undefined,
    stack: causes.flatMap(framesOf).slice(0, 20),
  })
  return reference
}

const newReference = () => randomBytes(4).toString('hex').toUpperCase()

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

/** Where in the code, without the message that stands before it. */
const framesOf = ({ stack = '' }: Error) => stack.split('\n').filter(line => /^\s+at /.test(line))
