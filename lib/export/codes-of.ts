import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { open, seal } from '@/lib/seal/envelope'
import { addCodes, codesIn } from './code-repository'
import { type Coded, codeOf, secretLength } from './random-code'

interface Project {
  readonly projectId: string
  readonly studyId: string
}

/** The codes of these people in the project: the ones they have had in its earlier exports, new ones for who is new. */
export async function codesOf(tx: Tx, project: Project, whom: Coded, personIds: readonly string[]) {
  const { projectId, studyId } = project
  const key = await dataKeyFor(tx, { purpose: 'study', ownerId: studyId, studyId, siteId: null })
  const known = new Set((await codesIn(tx, projectId, personIds)).map(row => row.personId))
  const fresh = personIds
    .filter(personId => !known.has(personId))
    .map(personId => ({
      projectId,
      studyId,
      personId,
      sealed: seal(key, placeOf(project, personId), randomBytes(secretLength)).bytes,
    }))
  const made = await addCodes(tx, fresh)
  const rows = await codesIn(tx, projectId, personIds)
  const codes = new Map(
    rows.map(row => [row.personId, codeOf(whom, open(key, placeOf(project, row.personId), row.sealed).content)]),
  )
  return { codes, made }
}

const placeOf = ({ projectId, studyId }: Project, personId: string) => ({
  table: 'export_code',
  column: 'sealed',
  row: `${projectId}/${personId}`,
  version: 1,
  study: studyId,
})
