import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { startNote } from '@/lib/notes/begin/start-note'
import { careTeamOf, findNote } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { readRecord } from '@/lib/review/read-record'
import { triageEffects } from '@/lib/session/effects/triage-effects'
import { appendEntries } from '@/lib/session/log/append-entries'
import { readLog } from '@/lib/session/log/read-log'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { deeds } from '@/tests/support/note-deeds'
import { change, send, type TestNote } from '@/tests/support/note-makers'
import type { Probe } from './measure'
import type { noteRules } from './note-rules'
import * as says from './note-statements'
import type { Person } from './who'

type NoteDeed = Exclude<keyof typeof noteRules, 'start'>

/** How a deed of one person on a note is tried. */
export const probeOf = (deed: keyof typeof noteRules, person: Person, note: TestNote): Probe =>
  deed === 'start' ? startProbe(person, note) : noteProbe(deed, person, note)

function noteProbe(deed: NoteDeed, { staffId }: Person, note: TestNote): Probe {
  const where = { ...note, me: staffId }
  const write: Partial<typeof says.write> = says.write
  return {
    asks: async (tx, actor) => {
      const found = await findNote(tx, actor, note.id)
      const may = mayNotes[deed](actor, found)
      if (deed === 'readComments') allow(may, 'not_found')
      return may
    },
    see: says.see[deed === 'readComments' || deed === 'readProse' ? deed : 'note'](where),
    write: write[deed as keyof typeof write]?.(where) ?? [],
    ...uses(note)[deed],
  }
}

/** The use-cases, each with something that it refuses only after it has granted access; where there is no such thing, it is tried only on those it refuses. */
const uses = (note: TestNote): Readonly<Record<NoteDeed, Pick<Probe, 'use' | 'granted'>>> => {
  const noteId = note.id
  const contentHash = '0'.repeat(64)
  return {
    readProse: { use: async actor => allow((await recordOf(actor, note)).answers !== null), granted: 'done' },
    readComments: {
      use: async actor => allow((await recordOf(actor, note)).comments.length > 0, 'not_found'),
      granted: 'done',
    },
    askForProse: { use: actor => deeds.showProse(actor, { noteId }).then(() => 'done'), granted: 'done' },
    write: { use: actor => send(actor, note, [change('no_such_place', 'x')]), granted: 'invalid' },
    log: { use: actor => logSomething(actor, note), granted: 'done' },
    readLog: { use: actor => readsWords(actor, note), granted: 'done' },
    triage: { use: actor => triageNothing(actor, note), granted: 'invalid' },
    sign: { use: actor => deeds.sign(actor, { noteId, contentHash }), granted: 'stale' },
    sendBack: { use: actor => deeds.sendBack(actor, { noteId, version: 99 }), granted: 'stale' },
    append: { use: actor => deeds.append(actor, { noteId }), granted: 'done' },
    enterInError: { use: actor => deeds.enterInError(actor, { noteId }), granted: 'stale' },
    discard: { use: actor => deeds.discard(actor, { noteId }) },
    review: { use: actor => deeds.giveBack(actor, { noteId, version: 99 }), granted: 'stale' },
    resolveComment: { use: actor => deeds.resolve(actor, { noteId, commentId: randomUUID() }), granted: 'not_found' },
    closeWithoutSignature: { use: actor => deeds.close(actor, { noteId }), granted: 'stale' },
  }
}

/** An entry that can't be read is refused to whoever may log, and to them alone. */
const logSomething = (actor: Actor, { id }: TestNote) =>
  appendEntries(actor, { noteId: id, entries: [{ kind: 'no_such_kind' }] }).then(() => 'done')

/** Whoever reads a log of which no word is theirs to read, is shown it without. */
const readsWords = async (actor: Actor, { id, participant }: TestNote) => {
  await readLog(actor, { noteId: id, after: 0 })
  const { studyId } = participant
  allow((await readRecord(actor, { noteId: id, studyId })).may.readLog, 'not_now')
}

/** What stands in no log is refused to whoever may triage, and to them alone. */
const triageNothing = (actor: Actor, { id: noteId }: TestNote) =>
  triageEffects(actor, { noteId, entryIds: [randomUUID()], decision: 'investigator' })

/** Starting is a deed on a visit. */
const startProbe = ({ staffId }: Person, note: TestNote): Probe => ({
  asks: async (tx, actor) => {
    const visit = await findVisit(tx, actor, note.visitId)
    return mayNotes.start(actor, { ...visit, team: await careTeamOf(tx, visit.participantId) })
  },
  see: `select 1 from visit where id = '${note.visitId}'`,
  write: says.start({ ...note, me: staffId }),
  use: actor => startNote(actor, { visitId: note.visitId }),
  granted: 'done',
})

const recordOf = (actor: Actor, { id, participant }: TestNote) =>
  readRecord(actor, { noteId: id, studyId: participant.studyId })
