import { createHash } from 'node:crypto'
import { addPage, startPages } from './build-repository'
import { courseRows } from './course-rows'
import type { CourseTableName } from './course-table'
import { csv } from './csv'
import { describedSince } from './described-since'
import type { Leaver } from './gather'
import { keyIn } from './key-in'
import { anchored, leavingNotes, type SignedNote } from './leaving-note'
import { logRows } from './log-rows'
import { type LogTableName, logTables } from './log-table'
import { openNotes, readNotes, type SealedPage, type StaffCodes, staffCodesOf } from './open-notes'
import { type Build, step } from './step'
import { headingOf, rowsOf, type Table } from './table'
import { triageStanding } from './triage-standing'

interface Stand {
  readonly pages: number
  readonly reached: string
  readonly shape: string
}
interface Work {
  readonly tables: readonly Table[]
  readonly people: readonly Leaver[]
  readonly reached: Stand
}
const notesAPage = 500

/** Reads the notes of everybody in the cut, about five hundred at a time, and keeps what each page adds to each file. */
export async function stagePages(build: Build, { tables, people, reached }: Work, signal: AbortSignal): Promise<void> {
  const shape = createHash('sha256')
    .update(JSON.stringify(tables.map(headingOf)))
    .digest('hex')
  const goesOn = reached.shape === shape // not after an update that added a column
  if (!goesOn) await step(build, tx => startPages(tx, build.exportId, shape))
  let page = goesOn ? reached.pages : 0
  const left = goesOn ? people.filter(({ code }) => code > reached.reached) : people
  const staff: StaffCodes = new Map()
  const pages = [...inPages(left)]
  let ahead = pages[0] && read(build, pages[0])
  let behind = Promise.resolve()
  try {
    for (const [index, together] of pages.entries()) {
      signal.throwIfAborted()
      const sealed = await ahead
      const next = pages[index + 1]
      ahead = next && read(build, next) // while this one is worked on
      if (!sealed) continue
      const made = await madePage(build, together, sealed, { tables, staff })
      await behind
      behind = keep(build, ++page, made) // while the next one is
    }
    await behind
  } finally {
    await Promise.allSettled([ahead, behind]) // nothing of the build outlives it
  }
}

/** Asked for ahead of its turn: a reading that fails before then is told when its turn comes. */
function read(build: Build, people: readonly Leaver[]): Promise<SealedPage> {
  const reading = readNotes(
    build,
    people.map(({ participantId }) => participantId),
  )
  reading.catch(() => {})
  return reading
}

interface Known {
  readonly tables: readonly Table[]
  readonly staff: StaffCodes
}

async function madePage(build: Build, people: readonly Leaver[], sealed: SealedPage, { tables, staff }: Known) {
  const notes = openNotes(sealed)
  await staffCodesOf(build, { notes, course: sealed.course }, staff)
  const chunks = [...chunksOf(people, notes, sealed, { tables, staff }), ...courseChunks(people, notes, sealed, staff)]
  return { chunks, notes: people.reduce((sum, person) => sum + person.notes, 0), reached: people.at(-1)?.code ?? '' }
}

/** Kept behind the next page's making: a failure is told before the page after it is kept. */
function keep(build: Build, page: number, made: Awaited<ReturnType<typeof madePage>>): Promise<void> {
  const { exportId, studyId } = build
  const keeping = step(build, tx => addPage(tx, { exportId, studyId, page, ...made }))
  keeping.catch(() => {})
  return keeping
}

function chunksOf(
  people: readonly Leaver[],
  notes: readonly SignedNote[],
  { triage, course, descriptions, keys }: SealedPage,
  { tables, staff }: Known,
) {
  const byPerson = new Map<string, SignedNote[]>()
  for (const note of notes) byPerson.set(note.participantId, [...(byPerson.get(note.participantId) ?? []), note])
  const codes = new Map(people.map(({ participantId, code }) => [participantId, code]))
  const standing = triageStanding(triage, course, keyIn(keys))
  const leaving = people.flatMap(({ participantId }) =>
    leavingNotes(byPerson.get(participantId) ?? [], { participants: codes, staff, triage: standing }),
  )
  const since = describedSince(descriptions, keys)
  const logs = leaving.map(note => logRows(note, since))
  return [
    ...tables.flatMap(table =>
      chunkOf(
        table.name,
        leaving.flatMap(note => rowsOf(table, note)),
      ),
    ),
    ...logTables.flatMap(({ name }) =>
      chunkOf(
        name,
        logs.flatMap(rows => rows[name as LogTableName]),
      ),
    ), // its own names
  ]
}

const chunkOf = (file: string, rows: readonly string[][]) =>
  rows.length === 0 ? [] : [{ file, content: Buffer.from(csv(rows)), rowCount: rows.length }]

function courseChunks(
  people: readonly Leaver[],
  notes: readonly SignedNote[],
  { course, keys }: SealedPage,
  staff: StaffCodes,
) {
  const rows: Record<CourseTableName, string[][]> = { ae: [], dv: [], qs: [], sv: [] }
  for (const { participantId, code } of people) {
    const own = notes.filter(note => note.participantId === participantId)
    const { anchor, dayOne } = anchored(own)
    if (dayOne === null) continue
    const made = courseRows({ participantId, code, anchor, dayOne }, course, { keys, staff, notes: own })
    for (const [name, added] of Object.entries(made)) rows[name as CourseTableName].push(...added) // its own names
  }
  return Object.entries(rows).flatMap(([file, own]) => chunkOf(file, own))
}

/** Whole participants, until five hundred notes are together: study days need all of a participant's sessions. */
function* inPages(people: readonly Leaver[]): Generator<Leaver[]> {
  let page: Leaver[] = []
  let notes = 0
  for (const person of people) {
    page.push(person)
    notes += person.notes
    if (notes < notesAPage) continue
    yield page
    page = []
    notes = 0
  }
  if (page.length > 0) yield page
}
