import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayLetters } from '@/lib/access/may-letters'
import type { Recorder } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { onlyOnce } from '@/lib/measures/only-once'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { namesOf } from '@/lib/notes/people-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { letterEvent } from './letter-event'
import { noSession, type sendLetterInput } from './letter-input'
import { sendTo, sessionsInSight } from './letter-repository'
import { loggedInRoom } from './logged-in-room'
import { letterKeyOf, sealLetter } from './sealed-letter'

/** Its writer stands in the letter's own row; an event under their name would tell whoever reads the accounts. */
const colleague: Recorder = { staffId: null, role: 'colleague', sessionId: null }

/**
 * Sends a private concern to the safety officers and investigators who are neither named in it nor were in the room. Nothing
 * of it is written where a participant, a note or a study could be told of it. Refused, naming the field, where nobody is left to read it.
 */
export async function sendLetter(actor: Actor, input: z.output<typeof sendLetterInput>): Promise<void> {
  const { studyId, id, words, about } = input
  const visitId = input.visitId === noSession ? null : input.visitId
  await onlyOnce(
    asActor(actor.staffId, async tx => {
      await findStudy(tx, actor, studyId)
      allow(mayLetters.sendLetter(actor, { studyId }))
      await checkNamed(tx, about)
      const session = visitId === null ? null : await sessionOf(tx, actor, studyId, visitId)
      const sealed = sealLetter(
        await letterKeyOf(tx, id),
        { id, studyId },
        { words, about, session: session && shown(session) },
      )
      const siteId = session?.siteId ?? siteOf(actor, studyId)
      const keptOut = [...about, ...(visitId === null ? [] : await loggedInRoom(tx, actor, visitId))]
      const recipients = await sendTo(tx, { id, studyId, siteId, visitId, keptOut, sealed: sealed.bytes })
      if (recipients.length === 0) throw new Refusal('invalid', undefined, { about: nobodyLeft })
      await raiseAlert(tx, actor, { studyId, chain: 'system', recipients, kind: 'letter_received', subjectId: id })
      await record(tx, colleague, letterEvent(id, 'letter.sent', { words: sealed.commitment }))
    }),
  )
}

const nobodyLeft =
  'Everybody who could read this is named in it or was in the room, so it was not sent. Turn to the independent contact of your study.'

async function checkNamed(tx: Tx, about: readonly string[]): Promise<void> {
  const known = await namesOf(tx, about)
  if (about.some(id => !known.has(id)))
    throw new Refusal('invalid', undefined, { about: 'Choose people of this study.' })
}

type Session = Awaited<ReturnType<typeof sessionsInSight>>[number]

async function sessionOf(tx: Tx, actor: Actor, studyId: string, visitId: string): Promise<Session> {
  const session = (await sessionsInSight(tx, actor, studyId)).find(({ id }) => id === visitId)
  if (!session) throw new Refusal('invalid', undefined, { visitId: 'Choose one of these sessions, or none.' })
  return session
}

const shown = ({ participantCode, visitCode, on }: Session) => ({ participantCode, visitCode, on })

/** The one site of the writer's; null where they have none of their own, or several. */
function siteOf({ memberships }: Actor, studyId: string): string | null {
  const sites = new Set(memberships.filter(one => one.studyId === studyId).map(one => one.siteId))
  const [site] = sites
  return sites.size === 1 ? (site ?? null) : null
}
