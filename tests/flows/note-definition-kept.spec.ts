import { definitionOf, definitions } from '@/lib/notes/definition'
import type { NoteDefinition } from '@/lib/notes/fields'
import { readRecord } from '@/lib/review/read-record'
import { expect, test } from '@/tests/support/database'
import { editorOf } from '@/tests/support/editor'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, change, save, send, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

const { readiness: _, ...kept } = definitionOf('preparation@4').fields
const next: NoteDefinition = {
  ...definitionOf('preparation@4'),
  id: 'preparation@5',
  title: 'Preparation note, said better',
  fields: {
    ...kept,
    rested: {
      kind: 'choice',
      section: 'Close',
      label: 'Came rested?',
      options: { yes: 'Yes', no: 'No' },
      readers: 'structured',
      deid: 'keep',
    },
  },
}

let study: TestStudy
/** The fields that an editor shows. */
const fieldsIn = (html: string) => [...html.matchAll(/id="field-(\w+)"/g)].map(([, name]) => name)
const read = (note: TestNote) => readRecord(study.therapist, { noteId: note.id, studyId: study.id })

test('a draft that was begun before a new definition stays in its own, is signed in it, and only new notes are in the new one', async () => {
  study = await aStudy()
  const draft = await aReadyNote(study, { changes: { readiness: 'more_needed', readiness_conditions: null } })
  ;(definitions as NoteDefinition[]).push(next)
  try {
    const record = await read(draft)
    expect([record.definition, record.answers?.readiness, record.left]).toEqual(['preparation@4', 'more_needed', []])
    const itsEditor = editorOf(draft.id, record, [next])
    expect(itsEditor).toBe(editorOf(draft.id, record, []))
    expect(fieldsIn(itsEditor)).toContain('readiness')
    expect(fieldsIn(itsEditor)).not.toContain('rested')
    expect(itsEditor).toMatch(/name="readiness" checked="" value="more_needed"/)
    await expect(send(study.therapist, draft, [change('rested', 'yes')])).rejects.toMatchObject({
      fields: { rested: expect.any(String) },
    })
    expect(await sign(study.therapist, draft)).toEqual({ status: 'signed' })
    expect((await read(draft)).answers).toMatchObject({ readiness: 'more_needed' })

    const fresh = await aNote(study)
    await save(study.therapist, fresh, { rested: 'yes' })
    expect(await read(fresh)).toMatchObject({ definition: 'preparation@5', answers: { rested: 'yes' } })
    const newEditor = editorOf(fresh.id, await read(fresh), [next])
    expect(fieldsIn(newEditor)).toContain('rested')
    expect(fieldsIn(newEditor)).not.toContain('readiness')
    expect(newEditor).toMatch(/name="rested" checked="" value="yes"/)
    await expect(send(study.therapist, fresh, [change('readiness', 'complete')])).rejects.toMatchObject({
      fields: { readiness: expect.any(String) },
    })
    expect((await trailOf(fresh.id))[0]?.body).toMatchObject({ definition: 'preparation@5' })
  } finally {
    ;(definitions as NoteDefinition[]).pop()
  }
})
