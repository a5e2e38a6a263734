import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asActor, sqlState } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import type { Row } from './rule'
import type { Person } from './who'

/** One deed on one thing, in the ways to try it. */
export interface Probe {
  /** lib: finds the thing, or refuses `not_found`, and asks its predicate. */
  readonly asks: (tx: Tx, actor: Actor) => Promise<boolean>
  /** The use-case itself, with input that it would refuse after the question of access, where it is allowed. */
  readonly use?: (actor: Actor) => Promise<unknown>
  /** What tells that access was granted; without it the use-case is tried only where it must refuse. */
  readonly granted?: string
  /** Raw statements, past lib: how the wall sees the thing, and what the deed writes. */
  readonly see: string
  readonly write: readonly string[]
}
export interface Measured {
  readonly lib: boolean
  readonly libSees: boolean
  readonly wallSees: boolean
  /** What came of the deed's statements: all passed, the policies refused one, or a trigger did. */
  readonly wrote: string
  /** What the use-case said; null where it was not tried. */
  readonly said: string | null
}

export async function measure({ staffId, actor }: Person, probe: Probe, row: Row): Promise<Measured> {
  const lib = actor ? await askLib(actor, probe) : { lib: false, libSees: false }
  const isTried = actor && probe.use && (!row.lib || probe.granted)
  return { ...lib, ...(await tryWall(staffId, probe)), said: isTried ? await said(probe.use?.(actor)) : null }
}

async function askLib(actor: Actor, { asks }: Probe) {
  try {
    return { lib: await asActor(actor.staffId, tx => asks(tx, actor)), libSees: true }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return { lib: false, libSees: false }
    throw error
  }
}

const takenBack = new Error('Taken back.')
const triggers: Readonly<Record<string, string>> = {
  VG002: 'vigil_refuse',
  VG003: 'vigil_fixed',
  VG004: 'vigil_frozen',
  VG007: 'vigil_arrow',
  VG012: 'vigil_author_closes_not',
  VG013: 'vigil_signer_of_day',
  VG014: 'vigil_signed_by_all',
}

/** The deed's statements as this person would send them past lib, in a transaction that is taken back. */
async function tryWall(staffId: string, { see, write }: Probe) {
  let wallSees = false
  let wrote = 'passed'
  await asActor(staffId, async tx => {
    wallSees = (await touched(tx, see)) > 0
    for (const statement of write) if ((await touched(tx, statement)) === 0) throw new Refused()
    throw takenBack
  }).catch(error => {
    const code = sqlState(error) ?? ''
    if (error instanceof Refused || code === '42501') wrote = 'refused'
    else if (triggers[code]) wrote = triggers[code]
    else if (error !== takenBack) throw error
  })
  return { wallSees, wrote }
}

class Refused extends Error {}

async function touched(tx: Tx, statement: string): Promise<number> {
  const result = (await tx.execute(sql.raw(statement))) as unknown as {
    rows: unknown[]
    rowCount?: number
    affectedRows?: number
  }
  return /^\s*select/.test(statement) ? result.rows.length : (result.rowCount ?? result.affectedRows ?? 0)
}

async function said(using: Promise<unknown> | undefined): Promise<string> {
  try {
    return typeof (await using) === 'string' ? String(await using) : 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Every way in which what was measured is not what the row says; none where the two walls stand as written. */
export function disagreements(row: Row, measured: Measured, { granted }: { granted?: string } = {}): string[] {
  const problems: string[] = []
  const expect = (what: string, is: unknown, ...should: unknown[]) => {
    if (!should.includes(is))
      problems.push(`${row.who}, ${row.state}: ${what} is ${is}, the row says ${should.join(' or ')}`)
  }
  expect('lib', measured.lib, row.lib)
  expect('sight in lib', measured.libSees, row.finds)
  expect('sight in the wall', measured.wallSees, row.wall !== 'none')
  if (!row.reads) expect('what the wall does with the deed', measured.wrote, ...writtenBy(row))
  if (measured.said !== null) expect('the use-case', measured.said, ...saidBy(row, granted))
  const passes = row.reads ? measured.wallSees : measured.wrote === 'passed'
  if (row.finds !== (row.wall !== 'none') && !row.held)
    problems.push(`${row.who}, ${row.state}: one of them does not see it, and the row does not say what holds`)
  if (row.lib && !passes) problems.push(`${row.who}, ${row.state}: lib lets in whom the wall keeps out`)
  if (!row.lib && passes && !row.held)
    problems.push(`${row.who}, ${row.state}: the wall is wider, and the row does not say what holds`)
  return problems
}

/** Whom the policies refuse, a trigger may have refused before them. */
function writtenBy({ wall, held }: Row): readonly string[] {
  if (wall !== 'write-own' && wall !== 'open') return ['refused', ...Object.values(triggers)]
  return [held === null || held === 'lib only' ? 'passed' : held]
}

function saidBy({ lib, finds, ever }: Row, granted = 'done'): readonly string[] {
  if (lib) return [granted]
  if (!finds) return ['not_found']
  return ever ? ['not_now', 'not_permitted'] : ['not_permitted']
}
