import { type SQL, sql } from 'drizzle-orm'
import { asActor, sqlState } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { TestNote } from './note-makers'

const taken = new Error('Taken back.')

/** What a statement of somebody comes to past lib: `done`, or its SQLSTATE. It is taken back. */
export const pastLib = ({ staffId }: Actor, statement: SQL): Promise<string> =>
  asActor(staffId, async tx => {
    await tx.execute(statement)
    throw taken
  }).catch(error => (error === taken ? 'done' : (sqlState(error) ?? String(error))))

/** The same of closing a note without a signature. */
export const closesPastLib = (actor: Actor, { id, participant: of }: TestNote): Promise<string> =>
  pastLib(
    actor,
    sql`insert into appendix (id, note_id, study_id, site_id, participant_id, version, kind, content_hash, sealed, by)
      values (gen_random_uuid(), ${id}, ${of.studyId}, ${of.siteId}, ${of.id}, 1, 'signature_unavailable', '', '\\x00', ${actor.staffId})`,
  )
