import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { askedOf } from '@/app/s/[study]/notes/[note]/sign/asked-of'
import { SilentDevices } from '@/app/s/[study]/notes/[note]/sign/silent-devices'
import { WhatIsSigned } from '@/app/s/[study]/notes/[note]/sign/what-is-signed'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { notesToSign } from '@/lib/review/notes-to-sign'
import { type NoteRecord, readRecord } from '@/lib/review/read-record'
import { readSilentDevices } from '@/lib/session/live/read-silent-devices'
import { readLate } from '@/lib/session/log/read-late'
import { readStudy } from '@/lib/trial/study/read-study'
import { SignSeveral } from './sign-several'

export const metadata = { title: 'Read and sign' }

/** Everything of this person's that is finished, each note in full below the other; then one password. */
export default onPage(async ({ params }: PageProps<'/s/[study]/today/sign'>) => {
  const { study } = await params
  const actor = await currentActor()
  const { settings } = await readStudy(actor, study)
  const { noteIds, more } = await notesToSign(actor, study)
  const notes: NoteRecord[] = []
  for (const noteId of noteIds) notes.push(await readRecord(actor, { noteId, studyId: study }))
  const back = `/s/${study}/today`
  return (
    <>
      <PageHeader
        title="Read and sign"
        above={<RecordLink href={back}>Today</RecordLink>}
        below="What is finished and waits for your signature. A note that you have not read to its end is left out."
      />
      <SigningWaits actor={actor} studyId={study} />
      {more && <Notice kind="info" title={`The ${notes.length} oldest. The others come here once these are signed.`} />}
      <SignSeveral
        needsCode={await needsCode(actor, await requestAddress())}
        name={actor.name}
        back={back}
        notes={await Promise.all(notes.map(async note => toSign(note)))}
      />
    </>
  )

  async function toSign(note: NoteRecord) {
    const { definition, ...asked } = askedOf(note, note.answers ?? {}, settings.armNames)
    const here = `/s/${study}/notes/${note.id}`
    const late = (await readLate(actor, note.id)).map(one => ({ ...one, isOwn: false })) // signed beside on its own page
    return {
      ...asked,
      noteId: note.id,
      contentHash: note.contentHash,
      name: `${definition.title}, ${note.participantCode}, ${note.visitCode}`,
      here,
      reading: (
        <>
          <SilentDevices devices={await readSilentDevices(actor, note.id)} me={actor.staffId} zone={note.timeZone} />
          <WhatIsSigned note={note} here={here} late={late} within={note.id} />
        </>
      ),
    }
  }
})
