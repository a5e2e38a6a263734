import { type Column, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Actor } from './actor'
import { letterReaders } from './may-letters'
import { both, careRoles, either, inCareOf, placesOf, type Scoped, studiesOf } from './sight'

/** Offers of a care check: those of one's own participants, or of one's site for who arranges and answers for it. */
export const careOffersInSightOf = (tx: Tx, actor: Actor, table: Scoped): SQL =>
  either(
    inArray(table.participantId, inCareOf(tx, actor, careRoles)),
    placesOf(actor, ['supervisor', 'investigator', 'coordinator'], table),
  )

/** Care checks of one's sites, of no session where one was in the room: that is known to the wall alone, and asked of it. */
export const careChecksInSightOf = (
  actor: Actor,
  table: { id: Column; studyId: Column; siteId: Column; keptOut: Column },
): SQL =>
  both(
    placesOf(actor, ['investigator', 'safety_officer'], table),
    sql`not ${actor.staffId}::uuid = any (${table.keptOut})`,
    sql`${table.id} in (select vigil_care_checks())`,
  )

/** Private concerns of one's study and site, in which one is not named and of no session where one was: that is known to the wall alone, and asked of it. */
export const lettersInSightOf = (
  actor: Actor,
  table: { id: Column; studyId: Column; siteId: Column; keptOut: Column },
): SQL =>
  both(
    either(
      placesOf(actor, letterReaders, table),
      both(isNull(table.siteId), studiesOf(actor, letterReaders, table.studyId)),
    ),
    sql`not ${actor.staffId}::uuid = any (${table.keptOut})`,
    sql`${table.id} in (select vigil_letters())`,
  )
