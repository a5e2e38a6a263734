import type { Tx } from '@/db/client'
import { blindIndex } from '@/lib/seal/blind-index'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, seal } from '@/lib/seal/envelope'
import type { Identity } from './identity-parts'
import type { IdentityRow } from './identity-repository'

interface Owner {
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
}

export const identityKeyOf = (tx: Tx, { studyId, siteId, participantId }: Owner): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'identity', ownerId: participantId, studyId, siteId })

/** A row of the vault, sealed with the participant's identity key, and the trail's word for its content. */
export function sealIdentity(
  key: DataKey,
  { id, entryId = null, version = '1', ...owner }: Owner & { id: string; entryId?: string | null; version?: string },
  content: Identity,
) {
  const { studyId, siteId, participantId } = owner
  const sealed = seal(key, placeOf({ id, studyId, version }), Buffer.from(JSON.stringify(content), 'utf8'))
  const place = { id, studyId, siteId, participantId, entryId, version }
  return {
    row: { ...place, part: content.part, sealed: sealed.bytes, ...indexesOf(content) },
    commitment: sealed.commitment,
  }
}

export function openIdentity(key: DataKey, row: IdentityRow): Identity {
  return JSON.parse(open(key, placeOf(row), row.sealed).content.toString('utf8')) as Identity // authenticated, written by `sealIdentity`
}

/** People are found by these, exactly, and by nothing else. */
function indexesOf(content: Identity) {
  switch (content.part) {
    case 'person':
      return {
        familyNameIndex: blindIndex('family_name', content.familyName),
        birthDateIndex: blindIndex('birth_date', content.birthDate),
      }
    case 'preferred':
    case 'crisis_plan':
      return {}
    case 'contact':
      return { phoneIndex: blindIndex('phone', content.phone) }
  }
}

const placeOf = ({ id, studyId, version }: { id: string; studyId: string; version: string }) => ({
  table: 'identity',
  column: 'sealed',
  row: id,
  version: Number(version),
  study: studyId,
})
