import { randomUUID } from 'node:crypto'
import { asActor, asExport, asJob } from '@/db/work'
import { recorderOf } from '@/lib/access/actor'
import { findActor } from '@/lib/access/actor-repository'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { definitions, withRows } from '@/lib/notes/definition'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { UnreadableError } from '@/lib/seal/envelope'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { claim, findUnfinished } from './build-repository'
import { careTable } from './care-table'
import { closePackage } from './close-package'
import { courseTables } from './course-table'
import { exportEvent } from './export-event'
import { moveExport } from './export-repository'
import { failExport } from './fail-export'
import type { Failure } from './failure'
import { gather } from './gather'
import { logTables } from './log-table'
import { stagePages } from './stage-pages'
import { type Build, BuildOver } from './step'
import { tablesOf } from './table'

const mostTries = 5

/**
 * Builds an export in short units of work, or goes on with one that was interrupted: who is in it, page by page what
 * their notes say, then the closed package. It stops between two units when the signal says so, by throwing.
 */
export async function buildExport(exportId: string, signal: AbortSignal): Promise<void> {
  const asked = await asJob(tx => findUnfinished(tx, exportId))
  if (!asked) return
  const build = { ...asked, builder: randomUUID() }
  try {
    const reached = await takeUp(build)
    if (!reached) return await failExport(asked, 'given_up')
    const rows = rowsOf(touchKindsOf({ touchKinds: asked.touchKinds ?? undefined }))
    const tables = [...tablesOf(definitions.map(one => withRows(one, rows))), ...courseTables, ...logTables, careTable]
    const gathered = await gather(build, signal)
    await stagePages(build, { tables, people: gathered.people, reached }, signal)
    await closePackage(build, { tables, gathered }, signal)
  } catch (error) {
    const failure = failureOf(error)
    if (failure) await failExport(asked, failure)
    else if (!(error instanceof BuildOver)) throw error
  }
}

/** Where the build stands, or null when it has been taken up too often without getting further. */
async function takeUp(build: Build) {
  await asActor(build.requestedBy, async tx => {
    const actor = await findActor(tx, build.requestedBy, null)
    allow(actor !== null && mayExports.request(actor, build))
    if (build.state === 'building') return
    await moveExport(tx, { id: build.exportId, state: 'requested' }, { state: 'building' })
    await record(tx, recorderOf(actor, build, mayExports.request), exportEvent(build, 'export.building'))
  })
  const stand = await asExport(build.requestedBy, build.exportId, tx => claim(tx, build.exportId, build.builder))
  if (!stand) throw new BuildOver()
  return stand.tries > mostTries ? null : stand
}

/** What no second try would mend. Anything else is thrown, and the job is taken up again. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof Refusal && error.code === 'not_permitted') return 'rights_lost'
  return error instanceof UnreadableError ? 'unreadable' : null
}
