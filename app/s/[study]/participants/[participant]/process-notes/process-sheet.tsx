'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { ProseField } from '@/app/_ui/form/prose-field'
import { useUnsaved } from '@/app/_ui/form/use-unsaved'
import { Notice } from '@/app/_ui/page/notice'
import { keepProcessNoteAction } from './actions'
import { question, useStay } from './ask-on-leaving'

interface ProcessSheetProps {
  participantId: string
  /** Where the page is left for. */
  back: string
  note: { id: string; revision: number; text: string } | null
  isHeld?: boolean
}

/** One process note in its author's hands; whoever has kept one is asked what others need for safety, or else on leaving. */
export function ProcessSheet({ participantId, back, note, isHeld }: ProcessSheetProps) {
  const [text, setText] = useState(note?.text ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const { push, refresh } = useRouter()
  const id = useId()
  const isUnsaved = text !== (note?.text ?? '')
  const { holds, asked } = useStay()
  useEffect(() => {
    holds(id, isUnsaved)
    return () => holds(id, false)
  }, [holds, id, isUnsaved])
  useUnsaved(isUnsaved)

  async function keep() {
    setPending(true)
    const before = note && { id: note.id, revision: note.revision }
    const result = await keepProcessNoteAction({ participantId, text, ...(before ? { note: before } : {}) }).catch(
      () => ({
        ok: false as const,
        message: 'The server can’t be reached. What you typed stays here; try again.',
        fields: {},
      }),
    )
    setPending(false)
    setTrouble(result.ok ? null : (Object.values(result.fields)[0] ?? result.message))
    if (!result.ok) return
    holds(id, false)
    asked()
    setLeaving(true)
  }

  if (isLeaving)
    return (
      <Notice
        kind="attention"
        title={`Kept. ${question}`}
        action={<Button onClick={() => push(back)}>To the notes</Button>}
      >
        <Button
          onClick={() => {
            setLeaving(false)
            if (!note) setText('')
            refresh()
          }}
        >
          Nothing for others
        </Button>
      </Notice>
    )
  return (
    <div className="grid max-w-form gap-4">
      <ProseField
        id={id}
        label={note ? 'What you kept' : 'For yourself'}
        value={text}
        onChange={setText}
        maxLength={20_000}
        rows={note ? 4 : 8}
        disabled={isHeld}
        error={trouble ?? undefined}
      />
      {!isHeld && (
        <div>
          <Button kind={note ? 'quiet' : 'primary'} pending={isPending && 'Saving…'} onClick={() => void keep()}>
            Keep it
          </Button>
        </div>
      )}
      {isHeld && <p className="text-small text-muted">A legal hold stands, so it stays as it is.</p>}
    </div>
  )
}
