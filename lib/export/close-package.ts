import { createHash } from 'node:crypto'
import { recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import type { CareCount } from '@/lib/care/count-care-checks'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { definitions } from '@/lib/notes/definition'
import { chunksAfter } from './build-repository'
import { carePieces, careTable } from './care-table'
import { csv } from './csv'
import { dataDictionary, dataPackage, pretty } from './documents'
import { exportEvent } from './export-event'
import { type ExportRow, findExport, moveExport, releasersOf } from './export-repository'
import type { Gathered } from './gather'
import { manifestOf } from './manifest'
import { type Measured, measured, type Piece } from './measured'
import { addFiles, addPart, dropParts } from './package-repository'
import { type Build, step } from './step'
import { headingOf, type Table } from './table'
import { type Entry, inParts, zipOf } from './zip'

const partSize = 1024 * 1024
const chunksAtATime = 8
const headLines = 6

interface Contents {
  readonly tables: readonly Table[]
  readonly gathered: Gathered
}

/** Puts the pages together into one zip, kept in parts, and says that it waits for its releaser. */
export async function closePackage(build: Build, contents: Contents, signal: AbortSignal): Promise<void> {
  const { exportId, studyId } = build
  const one = await step(build, async (tx, actor) => {
    await dropParts(tx, exportId)
    return findExport(tx, actor, exportId)
  })
  const files: Measured[] = []
  const whole = createHash('sha256')
  let [part, byteCount] = [0, 0]
  for await (const content of inParts(zipOf(entriesOf(build, one, contents, files)), partSize)) {
    signal.throwIfAborted()
    whole.update(content)
    byteCount += content.length
    await step(build, tx => addPart(tx, { exportId, studyId, part, content }))
    part++
  }
  const sha256 = whole.digest('hex')
  await step(build, async (tx, actor) => {
    await addFiles(tx, build, files)
    await moveExport(tx, { id: exportId, state: 'building' }, { state: 'built', sha256, byteCount })
    const recipients = (await releasersOf(tx, studyId)).map(({ id }) => id)
    await raiseAlert(tx, actor, { studyId, chain: studyId, recipients, kind: 'export_built', subjectId: exportId })
    const rowCounts = Object.fromEntries(files.map(file => [file.path, file.rowCount]))
    await record(
      tx,
      recorderOf(actor, build, mayExports.request),
      exportEvent(build, 'export.built', { sha256, bytes: byteCount, rowCounts }),
    )
  })
}

/** The tables first, then what tells of them: each file is measured as it passes, the manifest lists the measures. */
async function* entriesOf(build: Build, one: ExportRow, contents: Contents, files: Measured[]): AsyncGenerator<Entry> {
  const { tables, gathered } = contents
  const entry = (path: string, pieces: AsyncIterable<Piece> | Iterable<Piece>, lines = headLines): Entry => ({
    path,
    content: measured(path, pieces, lines, file => files.push(file)),
  })
  let careCounts: readonly CareCount[] = []
  const keep = (counts: readonly CareCount[]) => {
    careCounts = counts
  }
  for (const table of tables) {
    const path = `${table.name}.csv`
    // kept whole: later packages are counted beside it
    if (table === careTable) yield entry(path, carePieces(build, gathered.people, keep), Number.POSITIVE_INFINITY)
    else yield entry(path, piecesOf(build, table))
  }
  const dictionary = dataDictionary(tables, definitions)
  yield entry('data-dictionary.csv', text(dictionary, linesOf(dictionary) - 1))
  yield entry('datapackage.json', text(dataPackage(tables, definitions, files)))
  const { studyCode, recipient, purpose } = one
  const { counts } = gathered
  const manifest = manifestOf({
    studyCode,
    recipient,
    purpose,
    tables,
    definitions,
    counts,
    careCounts,
    files: [...files],
  })
  yield entry('manifest.json', text(pretty(manifest)), Number.POSITIVE_INFINITY)
}

async function* piecesOf(build: Build, table: Table): AsyncGenerator<Piece> {
  yield { content: Buffer.from(csv([headingOf(table)])), rowCount: 0 }
  for (let page = 0; ; ) {
    const chunks = await step(build, tx => chunksAfter(tx, build.exportId, table.name, page, chunksAtATime))
    yield* chunks
    if (chunks.length < chunksAtATime) return
    page = chunks.at(-1)?.page ?? page
  }
}

const text = (content: string, rowCount = 0): Piece[] => [{ content: Buffer.from(content), rowCount }]
const linesOf = (content: string): number => content.split('\r\n').length - 1
