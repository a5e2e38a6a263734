import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { leftAt } from '@/lib/session/log/left-at'
import { identityOf } from '@/lib/trial/identity/identity-repository'
import { identityKeyOf, openIdentity } from '@/lib/trial/identity/sealed-identity'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import type { Help } from './help'

/**
 * Whom to call in an emergency of a session day, for the device of somebody who keeps its log. It lies there sealed until
 * the participant has left; that it does stands in the trail before it is given. No proof of who asks is wanted here, as for
 * any look into the vault in an emergency (lib/trial/identity/reveal-reasons.ts).
 */
export async function holdHelp(actor: Actor, { noteId }: { readonly noteId: string }): Promise<Help> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.log(actor, note))
    const participant = await findParticipant(tx, actor, note.participantId)
    allow(mayTrial.revealIdentity(actor, participant, 'contact'))
    allow(await isRunning(tx, note), 'not_now', over)
    const { studyId, siteId, id: participantId } = participant
    const { settings } = await findStudy(tx, actor, studyId)
    const key = await identityKeyOf(tx, { studyId, siteId, participantId })
    const contacts = (await identityOf(tx, participant, 'contact')).flatMap(row => {
      const kept = openIdentity(key, row)
      if (kept.part !== 'contact') return []
      return [{ name: kept.name, relation: kept.relation, ...(kept.for && { for: kept.for }), phone: kept.phone }]
    })
    contacts.sort((one, other) => rankOf(one) - rankOf(other))
    const [agreed] = (await identityOf(tx, participant, 'crisis_plan')).map(row => openIdentity(key, row))
    const plan = agreed?.part === 'crisis_plan' ? agreed.words : null
    const backUp = (settings.backUp?.[siteId] ?? []).map(({ name, phone }) => ({ name, phone }))
    const scope = { studyId, siteId, participantId }
    const fetchedAt = await record(tx, recorderOf(actor, note, mayNotes.log), {
      chain: studyId,
      action: 'help.held',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { note: noteId, contacts: contacts.length, plan: plan !== null, backUp: backUp.length },
    })
    return { contacts, plan, backUp, fetchedAt, zone: note.timeZone }
  })
}

export type HeldFor = 'theirs' | 'over' | 'others'

/**
 * What becomes of the help of a day that a device holds: it may be opened by this person; the day is over, and it goes; or it is
 * not theirs, as on a tablet that others use, where it stays for whom it was held. Nothing of it is read, so nothing is recorded.
 */
export async function heldFor(actor: Actor, { noteId }: { readonly noteId: string }): Promise<HeldFor> {
  try {
    return await asActor(actor.staffId, async tx => {
      const note = await findNote(tx, actor, noteId)
      if (!(await isRunning(tx, note))) return 'over'
      if (!mayNotes.log(actor, note)) return 'others'
      const participant = await findParticipant(tx, actor, note.participantId)
      return mayTrial.revealIdentity(actor, participant, 'contact') ? 'theirs' : 'others'
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return 'others' // out of sight is an answer here
    throw error
  }
}

/** The note is open, and nobody said that the participant left. */
const isRunning = async (tx: Tx, { id, status }: FoundNote): Promise<boolean> =>
  ['draft', 'returned'].includes(status) && leftAt(await entriesOf(tx, id)) === null

/** Whom one calls first stands first. */
const rankOf = ({ for: named = [] }: Help['contacts'][number]): number =>
  named.includes('emergency') ? 0 : named.includes('support') ? 1 : 2

const over = 'This session day is over: nothing is held on a device any more. The participant’s page has the contacts.'
