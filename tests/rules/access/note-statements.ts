import type { TestNote } from '@/tests/support/note-makers'

interface Where extends TestNote {
  /** Who sends it. */
  readonly me: string
}
type Statements = (where: Where) => readonly string[]

/** What a person would send to see, past lib. */
export const see = {
  note: ({ id }: Where) => `select 1 from note where id = '${id}'`,
  /** The note, and the key that opens its sealed words. */
  readProse: ({ id }: Where) =>
    `select 1 from note join data_key on owner_id = participant_id and purpose = 'record' where note.id = '${id}'`,
  readComments: ({ id }: Where) => `select 1 from review_comment where note_id = '${id}'`,
}

export const start: Statements = where => {
  const { participant: of, visitId, me } = where
  const id = crypto.randomUUID()
  const scope = `'${id}', '${of.studyId}', '${of.siteId}', '${of.id}'`
  return [
    `insert into note (id, study_id, site_id, participant_id, visit_id, kind, definition, started_by)
     values (${scope}, '${visitId}', 'session', 'session@1', ${person(me)})`,
    `insert into note_facts (note_id, study_id, site_id, participant_id, kind, status) values (${scope}, 'session', 'draft')`,
  ]
}

/** What a person would send to do each deed, past lib. */
export const write = {
  write: ({ id }) => [
    `select write_answer('${id}', gen_random_uuid(), 'themes.fear', 0, 1, 'applied', null, ${bytes}, ${bytes}, vigil_now())`,
  ],
  log: where => [
    insert(where, 'late_arrival', {
      id: random,
      kind: "'rest'",
      at: 'vigil_now()',
      tapped_at: 'vigil_now()',
      device_now: 'vigil_now()',
      version: '1',
      sealed: bytes,
      by: person(where.me),
    }),
  ],
  triage: where => [
    insert(where, 'effect_review', {
      id: random,
      entry_id: `(select id from entry where study_id = '${where.participant.studyId}' limit 1)`,
      decision: "'investigator'",
      by: person(where.me),
    }),
  ],
  sign: where => [freeze(where), signature(where, 'authored'), signedOnce(where)],
  sendBack: where => [move(where, 'draft', 1), facts(where)],
  append: where => [...appended(where, 'addendum', 'authored')],
  enterInError: where => [...appended(where, 'entered_in_error', 'authored'), move(where, 'entered_in_error')],
  discard: where => [move(where, 'discarded'), facts(where)],
  review: where => [
    insert(where, 'review_comment', {
      id: random,
      version: '1',
      field: "'summary'",
      sealed: bytes,
      by: person(where.me),
    }),
    ...appended(where, 'attestation', 'reviewed'),
    signature(where, 'reviewed'),
    move(where, 'returned', 1),
  ],
  resolveComment: where => [
    `update review_comment set resolved_by = ${person(where.me)}, resolved_at = vigil_now() where note_id = '${where.id}'`,
  ],
  closeWithoutSignature: where => [
    freeze(where),
    ...appended(where, 'signature_unavailable', 'responsible investigator'),
    move(where, 'signed'),
  ],
} satisfies Readonly<Record<string, Statements>>

const random = 'gen_random_uuid()'
const bytes = "'\\x00'"
const person = (id: string) => (id === '' ? 'null' : `'${id}'`)

function insert({ id, participant: of }: Where, table: string, columns: Record<string, string>): string {
  const scope = {
    note_id: `'${id}'`,
    study_id: `'${of.studyId}'`,
    site_id: `'${of.siteId}'`,
    participant_id: `'${of.id}'`,
  }
  const all = Object.entries({ ...scope, ...columns })
  return `insert into ${table} (${all.map(([name]) => name).join(', ')}) values (${all.map(([, value]) => value).join(', ')})`
}

/** The version that the note is at. */
const present = ({ id }: Where) => `(select version from note where id = '${id}')`

/** A version that no note has, so that its key stands in nobody's way. */
const freeze = (where: Where) =>
  insert(where, 'note_version', {
    version: '77',
    definition: "'session@1'",
    definition_sha256: "''",
    content_hash: "''",
    sealed: bytes,
    frozen_by: person(where.me),
  })

const signature = (where: Where, meaning: string, appendix = 'null') =>
  insert(where, 'signature', {
    id: random,
    version: present(where),
    appendix_id: appendix,
    content_hash: "''",
    signer: person(where.me),
    printed_name: "''",
    credentials: "''",
    meaning: `'${meaning}'`,
    at: 'vigil_now()',
    '"offset"': "'+00:00'",
    signature_hash: "''",
  })

const appended = (where: Where, kind: string, meaning: string) => {
  const id = `'${crypto.randomUUID()}'`
  const words = {
    id,
    version: present(where),
    kind: `'${kind}'`,
    content_hash: "''",
    sealed: bytes,
    by: person(where.me),
  }
  return [insert(where, 'appendix', words), signature(where, meaning, id)]
}

/** Where the other therapist has signed before, the second signature; else the first. */
const signedOnce = ({ id }: Where) =>
  `update note set status = case when status in ('draft', 'returned') then 'ready' else 'signed' end where id = '${id}'`
const move = ({ id }: Where, status: string, opens = 0) =>
  `update note set status = '${status}', version = version + ${opens} where id = '${id}'`
const facts = ({ id }: Where) => `update note_facts set signed_at = null where note_id = '${id}'`
