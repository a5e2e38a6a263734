import type { Tx } from '@/db/client'
import type { AlertKind } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import type { PathValue } from '@/lib/notes/fields'
import { factsOf, type OpenNote, setFacts } from '@/lib/notes/note-repository'
import { overseersOf, supervisorsOf } from '@/lib/trial/people/supervisors-repository'
import { reachesCssrsLimit } from '@/lib/trial/study/cssrs-limit'
import { cssrsLimitAt } from '@/lib/trial/study/site-settings'

/** What was just saved, by its path. */
type Saved = Readonly<Record<string, PathValue>>

const grave = ['moderate', 'high']

/**
 * What must be known of a contact before its note is signed: on which day it was, that it is over, and how its risk was judged. Supervisors are
 * told when the clinician judges the risk moderate or high, and when a C-SSRS result reaches the site's limit; they and the
 * investigators when it is written what a boundary or safety concern of a session is about, and when something worried
 * the attendant of a night.
 */
export async function keepSafetyFacts(tx: Tx, actor: Actor, note: OpenNote, saved: Saved): Promise<void> {
  if ('started_at' in saved) await setFacts(tx, note.id, { serviceOn: textOf(saved.started_at)?.slice(0, 10) ?? null })
  if ('ended_at' in saved) await setFacts(tx, note.id, { endedAt: textOf(saved.ended_at) })
  if ('risk_level' in saved) await keepJudgement(tx, actor, note, textOf(saved.risk_level))
  if (reachesLimit(note, saved)) await tell(tx, actor, note, 'safety_limit')
  const concern = concernIn(note, saved)
  if (concern) await tell(tx, actor, note, concern, overseersOf)
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
  concernIn(note, saved) !== null

/** A night has one question for it; a session names each concern by its kind. */
function concernIn({ kind }: OpenNote, saved: Saved): 'night_concern' | 'room_concern' | null {
  if (kind === 'overnight') return saved.concern === 'yes' ? 'night_concern' : null
  const isNamed = Object.entries(saved).some(
    ([path, value]) => /^boundary_concerns\.[^.]+\.kind$/.test(path) && typeof value === 'string',
  )
  return isNamed ? 'room_concern' : null
}

const reachesLimit = ({ settings, siteId }: OpenNote, saved: Saved): boolean =>
  Object.entries(saved).some(([path, value]) => {
    const [, part] = /^cssrs(?:_\w+)?\.(\w+)$/.exec(path) ?? []
    return part !== undefined && reachesCssrsLimit(part, value, cssrsLimitAt(settings, siteId))
  })

async function tell(
  tx: Tx,
  actor: Actor,
  { id, studyId, siteId }: OpenNote,
  kind: AlertKind,
  whom: typeof overseersOf = supervisorsOf,
): Promise<void> {
  await raiseAlert(tx, actor, { studyId, chain: id, recipients: await whom(tx, siteId), kind, subjectId: id })
}

/** An answer that is openly not given is none. */
const textOf = (value: PathValue | undefined): string | null => (typeof value === 'string' ? value : null)
