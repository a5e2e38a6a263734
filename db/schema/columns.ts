import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, customType, text, uuid } from 'drizzle-orm/pg-core'

/** A point in time as text in UTC with microseconds, `2026-11-23T17:47:27.123456Z`: what is hashed is what is stored. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamptz(6)',
  fromDriver: value => canonicalInstant(value),
})

/** Sealed or hashed bytes. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: value => Buffer.from(value),
})

/** Where a record of the trial belongs. Children repeat it, held to their note by a composite foreign key, so that a wall is one comparison. */
export const scope = {
  studyId: uuid('study_id').notNull(),
  siteId: uuid('site_id').notNull(),
  participantId: uuid('participant_id').notNull(),
}

/** The columns of a note's child. */
export const ofNote = { noteId: uuid('note_id').notNull(), ...scope }

/** A text column limited to a vocabulary; its table carries the CHECK, made from the same array by `oneOf`. */
export const code = <const V extends readonly [string, ...string[]]>(name: string, vocabulary: V) =>
  text(name, { enum: vocabulary })

/** The CHECK of a vocabulary's column. */
export const oneOf = (column: AnyPgColumn, vocabulary: readonly string[]) =>
  check(`${column.name}_vocabulary`, sql`${column} in (${sql.raw(vocabulary.map(value => `'${value}'`).join(', '))})`)

function canonicalInstant(value: string): string {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:Z|\+00(?::?00)?)$/.exec(value)
  if (!match) throw new Error('The database must speak UTC: set its connection’s time zone.')
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z`
}
