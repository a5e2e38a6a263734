import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { allow } from '@/lib/outcome/refusal'
import { participantsInSight } from './cut-repository'
import { type ExportRow, findDecision, findExport, releasersOf } from './export-repository'
import { headRows } from './head-rows'
import type { Manifest } from './manifest'
import { filesOf, type PackageFile } from './package-repository'
import { openReason } from './sealed-reason'

/** Who is in and who is out, of those in the reader's own sight, and why. */
export interface Standing {
  readonly id: string
  readonly code: string
  readonly siteCode: string
  readonly signed: number
  /** Of those that are in: closed without a signature. */
  readonly closed: number
  readonly unsigned: number
  readonly inError: number
  /** To what the package is for. */
  readonly agrees: boolean
}
export interface LeavingTable {
  readonly name: string
  readonly rowCount: number
  readonly columns: readonly { name: string; label: string; treatment: string; firstValues: readonly string[] }[]
  /** Answers of it that have no column. */
  readonly leftOut: readonly { label: string; rule: string }[]
}
export interface Leaving {
  readonly counts: Manifest['counts']
  readonly tables: readonly LeavingTable[]
  readonly files: readonly Omit<PackageFile, 'head'>[]
  readonly participants: readonly Standing[]
}
export interface ReadExport {
  readonly export: ExportRow
  readonly may: Readonly<Record<'cancel' | 'decide' | 'download', boolean>>
  /** While it waits: who may release it. */
  readonly releasers: readonly string[]
  /** Why it was refused, in the words of whoever refused it. */
  readonly reason: string | null
  /** What the closed package holds, for those who may look into it. */
  readonly leaving: Leaving | null
}
const mostParticipants = 500

/** An export as one person may see it: how far it is, and for its releaser what will leave, read from the package itself. */
export async function readExport(
  actor: Actor,
  { studyId, exportId }: { readonly studyId: string; readonly exportId: string },
): Promise<ReadExport> {
  return asActor(actor.staffId, async tx => {
    const one = await findExport(tx, actor, exportId)
    allow(one.studyId === studyId, 'not_found')
    const may = {
      cancel: mayExports.cancel(actor, one),
      decide: mayExports.decide(actor, one),
      download: mayExports.download(actor, one),
    }
    const decision = await findDecision(tx, exportId)
    const reason = decision?.reason ? await openReason(tx, studyId, decision.id, decision.reason) : null
    const releasers = one.state === 'built' ? await namesOfReleasers(tx, one) : []
    const standing = { export: one, may, releasers, reason, leaving: null }
    if (!mayExports.look(actor, one)) return standing
    const files = await filesOf(tx, exportId)
    if (files.length === 0) return standing
    const participants = await participantsInSight(tx, actor, one, mostParticipants)
    return { ...standing, leaving: { ...described(files), participants } }
  })
}

const namesOfReleasers = async (tx: Tx, { studyId, requestedBy }: ExportRow): Promise<string[]> =>
  (await releasersOf(tx, studyId)).filter(({ id }) => id !== requestedBy).map(({ name }) => name)

function described(files: readonly PackageFile[]): Omit<Leaving, 'participants'> {
  const manifest = JSON.parse(files.find(({ path }) => path === 'manifest.json')?.head ?? '') as Manifest // written by us
  const tables = files.filter(({ path }) => manifest.fields.some(({ table }) => path === `${table}.csv`))
  return {
    counts: manifest.counts,
    tables: tables.map(file => tableOf(file, manifest)).sort((one, other) => (one.name < other.name ? -1 : 1)),
    files: files.map(({ head, ...file }) => file),
  }
}

function tableOf({ path, rowCount, head }: PackageFile, manifest: Manifest): LeavingTable {
  const name = path.replace(/\.csv$/, '')
  const [heading = [], ...rows] = headRows(head)
  const own = manifest.fields.filter(field => field.table === name)
  return {
    name,
    rowCount,
    columns: own
      .filter(({ treatment }) => treatment !== 'left out')
      .map(({ column, label, treatment }) => {
        const index = heading.indexOf(column)
        return { name: column, label, treatment, firstValues: rows.map(row => row[index] ?? '') }
      }),
    leftOut: own.filter(({ treatment }) => treatment === 'left out').map(({ label, rule }) => ({ label, rule })),
  }
}
