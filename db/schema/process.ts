import { sql } from 'drizzle-orm'
import { index, integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns'
import { staff, study } from './trial'

/**
 * Psychotherapy notes (45 CFR 164.501): one author's alone, under that author's own key, apart from every record. Whom they
 * are about is found by the author only, through a blind index.
 */
export const processNote = pgTable(
  'process_note',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    author: uuid('author')
      .notNull()
      .references(() => staff.id),
    about: bytes('about').notNull(),
    revision: integer('revision').notNull(),
    sealed: bytes('sealed').notNull(),
    writtenAt: instant('written_at').notNull().default(sql`vigil_now()`),
  },
  table => [index('process_note_author').on(table.author, table.about)],
)
