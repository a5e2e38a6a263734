'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import { anchorOf } from '@/app/_ui/note/draft-field'
import { Notice } from '@/app/_ui/page/notice'
import { seeConcernAction } from '@/app/s/[study]/measures/actions'
import { startNoteAction } from '@/app/s/[study]/today/actions'

interface ReadConcernProps {
  formId: string
  visitId: string
  study: string
  /** The note of the visit that this person writes. */
  noteId: string | null
  mayStart: boolean
}

/** Says that it was read, and leads to the safety section of the visit's note, which is begun if there is none. */
export function ReadConcern({ formId, visitId, study, noteId, mayStart }: ReadConcernProps) {
  const { push, refresh } = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)

  async function read(): Promise<boolean> {
    const result = await pressed(() => seeConcernAction({ formId }))
    setTrouble(result.ok ? null : result.message)
    return result.ok
  }

  async function open() {
    const started = noteId === null ? await pressed(() => startNoteAction({ visitId })) : null
    if (started && !started.ok) return setTrouble(started.message)
    const id = started ? started.value.noteId : noteId
    if (await read()) push(`/s/${study}/notes/${id}/write#${anchorOf('risk_level')}`)
  }

  return (
    <div className="grid gap-4">
      {trouble && <Notice kind="refusal" title={trouble} />}
      <div className="flex flex-wrap gap-4">
        {(noteId || mayStart) && (
          <Button kind="primary" onClick={() => void open()}>
            I have read it. Open the safety section
          </Button>
        )}
        <Button kind={noteId || mayStart ? 'quiet' : 'primary'} onClick={() => void read().then(ok => ok && refresh())}>
          I have read it
        </Button>
      </div>
    </div>
  )
}
