import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { wordsWithheld } from '@/lib/notes/structured'
import { personParts, writtenParts } from './entry-details'

export interface StructuredLog {
  /** Kinds, times, people and codes. */
  readonly log: readonly LoggedEntry[]
  /** By entry: what stands for the words that were kept back, such as "Words, 214 characters". */
  readonly withheld: Readonly<Record<string, string>>
}

/** The log as those see it who may not read prose: no word that anybody typed is in it. */
export function structuredLog(log: readonly LoggedEntry[]): StructuredLog {
  const withheld = log.flatMap((entry): [string, string][] => {
    const written = proseOf(entry)
    return written === '' ? [] : [[entry.id, wordsWithheld(written.length)]]
  })
  return { log: log.map(withoutProse), withheld: Object.fromEntries(withheld) }
}

/** All that somebody wrote in one entry. */
export const proseOf = ({ body }: Pick<LoggedEntry, 'body'>): string =>
  writtenParts.flatMap(name => (typeof body[name] === 'string' && body[name] !== '' ? [body[name]] : [])).join('\n')

function withoutProse(entry: LoggedEntry): LoggedEntry {
  const body = Object.entries(entry.body).filter(([name]) => !writtenParts.includes(name))
  return { ...entry, body: Object.fromEntries(body) }
}

/** Everybody whom a log names, each once. */
export const peopleInLog = (log: readonly Pick<LoggedEntry, 'by' | 'body'>[]): string[] => [
  ...new Set(
    log.flatMap(({ by, body }) => [
      by,
      ...personParts.flatMap(place => (typeof body[place] === 'string' ? [body[place]] : [])),
    ]),
  ),
]
