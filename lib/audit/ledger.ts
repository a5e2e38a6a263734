import { covered } from './covered'
import type { TouchedRow } from './event'
import { Tampering } from './finding'
import { beginningOf, type ChainEnd, eventWords, type StoredEvent } from './follow'

/** What the trail last said of a row. */
export interface Naming {
  readonly seq: number
  readonly digest: string
  /** Set when the row was found as the trail says. */
  agreed: boolean
}

/** One chain as far as it was followed: where it ends, the study it is of, the rows its events name, the notes it registers. */
export interface ChainLedger {
  end: ChainEnd
  readonly studyId: string | null
  readonly rows: Map<string, Naming>
  readonly started: string[]
}

export const newLedger = ({ chain, studyId }: Pick<StoredEvent, 'chain' | 'studyId'>): ChainLedger => ({
  end: beginningOf(chain),
  studyId,
  rows: new Map(),
  started: [],
})

/** Puts down what an event wrote; gives the names of those rows. A row that never changes can be written once only. */
export function putDown(ledger: ChainLedger, event: StoredEvent): string[] {
  if (event.action === 'note.started' && event.chain === event.studyId) ledger.started.push(event.subjectId)
  return rowsOf(event).map(([table, key, digest]) => {
    const row = `${table} ${key}`
    const coverage = covered[table]?.coverage
    if (coverage !== 'append-only' && coverage !== 'stateful')
      throw new Tampering('body_unreadable', event, `${eventWords(event)}: it names an unknown table, ${table}.`)
    if (coverage === 'append-only' && ledger.rows.has(row))
      throw new Tampering('row_recorded_twice', { ...event, row }, `${eventWords(event)}: it records ${row} again.`)
    ledger.rows.set(row, { seq: event.seq, digest, agreed: false })
    return row
  })
}

function rowsOf(event: StoredEvent): readonly TouchedRow[] {
  try {
    const { rows } = JSON.parse(event.body) as { rows: TouchedRow[] }
    return rows
  } catch {
    throw new Tampering('body_unreadable', event, `${eventWords(event)}: its body can’t be read.`)
  }
}
