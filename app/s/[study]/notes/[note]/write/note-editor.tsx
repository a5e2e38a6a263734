'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { AsLogged } from '@/app/_ui/note/as-logged'
import type { DraftField } from '@/app/_ui/note/draft-field'
import { LeftToSign } from '@/app/_ui/note/left-to-sign'
import { NoteSections } from '@/app/_ui/note/note-sections'
import { SaveState, type Saving } from '@/app/_ui/note/save-state'
import { SectionContents } from '@/app/_ui/note/section-contents'
import { useDraft } from '@/app/_ui/note/use-draft'
import { useFieldLinks } from '@/app/_ui/note/use-field-links'
import { type Around, type NoteDraft, useNoteDraft } from '@/app/_ui/note/use-note-draft'
import { WhyNotYet } from '@/app/_ui/note/why-not-yet'
import { Awake } from '@/app/_ui/page/awake'
import { Section } from '@/app/_ui/page/section'
import { useLaidOut } from '@/app/_ui/page/use-laid-out'
import { pathWords } from '@/lib/notes/path-words'

interface NoteEditorProps {
  note: NoteDraft
  around: Around
  noteHref: string
  /** By field: the reviewer's comments. */
  margins: Readonly<Record<string, ReactNode>>
  /** In the margin: the intention, and what was planned last time. */
  beside: ReactNode
  /** The way to do away with a note begun by mistake, while nothing is written. */
  discard: ReactNode
}

/** The note in the writer's hands: contents and saving on one side, sections, what is left, and the way to sign. */
export function NoteEditor({ note, around, noteHref, margins, beside, discard }: NoteEditorProps) {
  const router = useRouter()
  const { draft, saving, saveAll } = useNoteDraft(note, around)
  const [definition] = useState(note.definition)
  const labelOf = (path: string) => pathWords(definition, path, null).label
  const [wasTried, setTried] = useState(false)
  if (wasTried && !isWaiting(saving) && saving.state !== 'saving') setTried(false)
  const isLaidOut = useLaidOut()
  useFieldLinks()
  const readAndSign = async () => {
    const isSaved = await saveAll()
    setTried(!isSaved)
    if (isSaved) router.push(`${noteHref}/sign`)
  }
  return (
    <Awake className={isLaidOut ? 'editor editor-laid-out' : 'editor'}>
      <aside className="editor-aside">
        <SaveState saving={saving} zone={around.zone} labelOf={labelOf} noteHref={noteHref} />
        {saving.state === 'new' && discard && <p className="mt-2 mb-4">{discard}</p>}
        <SectionContents definition={definition} draft={draft} />
        {beside}
      </aside>
      <div className="min-w-0">
        <AsLogged definition={definition} draft={draft} />
        <NoteSections definition={definition} draft={draft} margins={margins} />
        <Section title="Before signing" id="left">
          <Left draft={draft} />
          <p className="mt-6">
            <Button kind="primary" onClick={() => void readAndSign()}>
              Read through and sign
            </Button>
          </p>
          {wasTried && isWaiting(saving) && (
            <p role="alert" className="mt-3">
              <WhyNotYet saving={saving} labelOf={labelOf} />
            </p>
          )}
        </Section>
      </div>
    </Awake>
  )
}

/** Whether something that was typed is not with the server, and does not get there just now. */
const isWaiting = ({ state }: Saving): boolean => ['refused', 'offline', 'retrying', 'over'].includes(state)

function Left({ draft }: { draft: DraftField }) {
  useDraft(draft, () =>
    draft
      .left()
      .map(({ field, problem }) => `${field} ${problem}`)
      .join('\n'),
  )
  return <LeftToSign left={draft.left()} />
}
