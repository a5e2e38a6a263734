import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import type { PathValue } from '@/lib/notes/fields'
import { factsOf, type OpenNote, setFacts } from '@/lib/notes/note-repository'
import { overseersOf, supervisorsOf } from '@/lib/trial/people/supervisors-repository'
import { reachesCssrsLimit } from '@/lib/trial/study/cssrs-limit'

/** What was just saved, by its path. */
type Saved = Readonly<Record<string, PathValue>>

const grave = ['moderate', 'high']

/**
 * What must be known of a contact before its note is signed: on which day it was, that it is over, and how its risk was judged. Supervisors are
 * told when the clinician judges the risk moderate or high, and when a C-SSRS result reaches the site's limit; they and the
 * investigators when it is written what a boundary or safety concern of a session is about.
 */
export async function keepSafetyFacts(tx: Tx, actor: Actor, note: OpenNote, saved: Saved): Promise<void> {
  if ('started_at' in saved) await setFacts(tx, note.id, { serviceOn: textOf(saved.started_at)?.slice(0, 10) ?? null })
  if ('ended_at' in saved) await setFacts(tx, note.id, { endedAt: textOf(saved.ended_at) })
  if ('risk_level' in saved) await keepJudgement(tx, actor, note, textOf(saved.risk_level))
  if (reachesLimit(note, saved)) await tell(tx, actor, note, 'safety_limit')
  if (isConcerned(saved)) {
    const { id, studyId, siteId } = note
    const recipients = await overseersOf(tx, siteId)
    await raiseAlert(tx, actor, { studyId, chain: id, recipients, kind: 'room_concern', subjectId: id })
  }
}

async function keepJudgement(tx: Tx, actor: Actor, note: OpenNote, riskLevel: string | null): Promise<void> {
  const before = await factsOf(tx, note.id)
  await setFacts(tx, note.id, { riskLevel })
  if (riskLevel !== before.riskLevel && grave.includes(riskLevel ?? '')) await tell(tx, actor, note, 'risk_judged')
}

/** Whether anything of it was saved. */
export const hasSafetyFacts = (note: OpenNote, saved: Saved): boolean =>
  'started_at' in saved ||
  'ended_at' in saved ||
  'risk_level' in saved ||
  reachesLimit(note, saved) ||
  isConcerned(saved)

const isConcerned = (saved: Saved): boolean =>
  Object.entries(saved).some(
    ([path, value]) => /^boundary_concerns\.[^.]+\.kind$/.test(path) && typeof value === 'string',
  )

const reachesLimit = ({ settings }: OpenNote, saved: Saved): boolean =>
  Object.entries(saved).some(([path, value]) => {
    const [, part] = /^cssrs(?:_\w+)?\.(\w+)$/.exec(path) ?? []
    return part !== undefined && reachesCssrsLimit(part, value, settings.cssrsLimit)
  })

const tell = async (tx: Tx, actor: Actor, { id, studyId, siteId }: OpenNote, kind: 'risk_judged' | 'safety_limit') =>
  raiseAlert(tx, actor, { studyId, chain: id, recipients: await supervisorsOf(tx, siteId), kind, subjectId: id })

/** An answer that is openly not given is none. */
const textOf = (value: PathValue | undefined): string | null => (typeof value === 'string' ? value : null)
