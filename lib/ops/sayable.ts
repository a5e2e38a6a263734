/**
 * What may be said of an error at a terminal. What a database answers quotes what it was asked and the row it was about,
 * and the driver quotes every parameter: of that only the code, and the rule or table it names.
 */
export function sayable(error: unknown): string {
  const causes = causesOf(error)
  const answered = causes.find(isDatabases)
  if (answered) return `The database answered ${said(answered)}.`
  const outermost = causes.find(cause => !('params' in cause))
  return outermost?.message ?? 'Something failed that gave no reason.'
}

interface Answered {
  readonly code: string
  readonly table?: string
  readonly constraint?: string
}

const causesOf = (error: unknown): Error[] => (error instanceof Error ? [error, ...causesOf(error.cause)] : [])

/** A SQLSTATE: five digits or capitals, and no code of Node's, which are words with an E in front. */
const isDatabases = (error: Error): error is Error & Answered =>
  'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) && 'severity' in error

const said = ({ code, table, constraint }: Answered) => [code, table, constraint].filter(Boolean).join(', ')
