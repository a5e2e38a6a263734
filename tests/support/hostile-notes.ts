import { currentDefinition } from '@/lib/notes/definition'
import type { Field, MemberField, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { describeEffects } from '@/lib/session/effects/describe-effects'
import { filledRows } from './answers'
import { hostile } from './hostile'
import { about, aSessionDay, entry, log, minutesAgo } from './log-makers'
import type { TestParticipant, TestStudy } from './makers'
import { deeds } from './note-deeds'
import { aNote, aReadyNote, close, countersign, enterInError, save, sign, type TestNote } from './note-makers'
import { triage } from './triaged'

export interface HostileNotes {
  /** Given back once, signed anew, countersigned, with words added. */
  readonly preparation: TestNote
  /** Given back, with comments that stand open. */
  readonly returned: TestNote
  /** With a log; signed by both, sent back and signed again. */
  readonly session: TestNote
  /** Its log goes on. */
  readonly day: TestNote
  /** Being written, one answer by two at once. */
  readonly draft: TestNote
  readonly error: TestNote
  readonly closed: TestNote
}

/** Notes of one participant in which whatever can be typed was typed by somebody hostile. */
export async function hostileNotes(study: TestStudy, participant: TestParticipant): Promise<HostileNotes> {
  const preparation = await aReadyNote(study, { participant, changes: { ...everyText('preparation'), ...touch } })
  await sign(study.therapist, preparation)
  await commented(study, preparation, 'comment')
  await sign(study.therapist, preparation)
  await countersign(study.supervisor, preparation, { attestation: hostile('attestation') })
  for (const kind of ['late_entry', 'addendum', 'correction'])
    await deeds.append(study.therapist, { noteId: preparation.id, kind, text: hostile(kind) })

  const returned = await aReadyNote(study, { participant, visit: 'PREP2', changes: touch })
  await sign(study.therapist, returned)
  await commented(study, returned, 'open comment')

  const session = await aHostileDay(study, participant)
  const day = await aSessionDay(study, { participant, visit: 'MED2' })
  await log(study.therapist, day, entry('free_note', { body: { words: hostile('note of today') } }))
  const draft = await aNote(study, { participant, kind: 'integration' })
  await save(study.therapist, draft, everyText('integration'))
  await save(study.cotherapist, draft, { summary: hostile('the other answer') })

  const error = await aReadyNote(study, { participant, visit: 'PREP3', changes: touch })
  await sign(study.therapist, error)
  await enterInError(study.therapist, error, { statement: hostile('statement of error') })
  const closed = await aReadyNote(study, { participant, kind: 'integration', visit: 'INT1.2' })
  await close(study.investigator, closed, { reason: hostile('why closed') })
  return { preparation, returned, session, day, draft, error, closed }
}

async function commented({ supervisor }: TestStudy, note: TestNote, name: string): Promise<void> {
  const comments = [{ field: 'summary', text: hostile(name) }]
  await deeds.giveBack(supervisor, { noteId: note.id, version: 1, comments })
}

async function aHostileDay(study: TestStudy, participant: TestParticipant): Promise<TestNote> {
  const zero = `${minutesAgo(60).slice(0, 16)}+00:00`
  const at = (minute: number) => ({ at: new Date(Date.parse(zero) + minute * 60_000).toISOString() })
  const objection = { 'discharge_checks.walking.agreed': { done: false, reason: hostile('objection', 500) } }
  const left = { mood_before: { gap: 'declined', reason: hostile('why left open', 500) } } as const
  const changes = { ...everyText('session'), ...objection, ...left, clock_zero: zero }
  const session = await aReadyNote(study, { participant, kind: 'session', changes })
  const effect = entry('other_effect', {
    ...at(10),
    body: { term: hostile('term of an effect', 200), words: hostile('words of an effect') },
  })
  const nausea = entry('nausea', { ...at(12), body: { words: hostile('words of nausea') } })
  const wrong = entry('headache', at(14))
  await log(
    study.therapist,
    session,
    effect,
    nausea,
    wrong,
    entry('free_note', { ...at(16), body: { words: hostile('note in the log') } }),
    entry('distress', { ...at(18), body: { value: 4, words: hostile('words of distress') } }),
    entry('vitals', {
      ...at(20),
      body: { systolic: '190', diastolic: '110', pulse: '90', response: hostile('response') },
    }),
    about('worded', nausea.id, { words: hostile('word added') }),
    about('described', nausea.id, { words: hostile('description') }),
    about('void', wrong.id, { reason: 'other', words: hostile('why void') }),
  )
  await sign(study.therapist, session)
  await deeds.sendBack(study.cotherapist, { noteId: session.id, version: 1, reason: hostile('why sent back') })
  await sign(study.therapist, session)
  await sign(study.cotherapist, session, { meaning: 'co-authored' })
  await describeEffects(study.therapist, {
    ...{ noteId: session.id, entryIds: [effect.id] },
    description: { words: hostile('said afterwards') },
  })
  await triage(study.therapist, session, [nausea.id], {
    ...{ decision: 'not_ae', whyNot: hostile('why none', 200), abuse_related: 'no' },
  })
  return session
}

/** What is agreed of the study's own kind of touch. */
const touch = { 'touch_agreement.hostile.lead': 'ask', 'touch_agreement.hostile.second': 'no' }

/** Hostile words at every place of a note that takes words, its longest as long as they may be; what is only asked again is answered anew. */
export function everyText(kind: TestNote['kind']): Record<string, PathValue> {
  const definition = currentDefinition(kind)
  return Object.fromEntries(
    filledRows(definition).flatMap(({ path, value }) => {
      const [field = '', , member] = path.split('.')
      const isWords = typeof value === 'string' && value.startsWith('Words for ')
      if (!isWords) return anew.includes(field) ? [[path, value]] : []
      const name = [kind, field, member].filter(Boolean).join(' ')
      return [[path, hostile(name, longest(definition, field, member))]]
    }),
  )
}

const anew = ['asked_again', 'ongoing_effects', 'practices']

function longest({ fields }: NoteDefinition, name: string, member: string | undefined): number {
  const field: Field | MemberField | undefined = fields[name]
  const place = field?.kind === 'group' && member ? field.members[member] : field
  return place && 'maxLength' in place ? place.maxLength : 60
}
