'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Conflict } from '@/app/_ui/note/conflict'
import type { DraftField } from '@/app/_ui/note/draft-field'
import { LeftToSign } from '@/app/_ui/note/left-to-sign'
import { NoteSections } from '@/app/_ui/note/note-sections'
import { SaveState } from '@/app/_ui/note/save-state'
import { SectionContents } from '@/app/_ui/note/section-contents'
import { useDraft } from '@/app/_ui/note/use-draft'
import { type NoteDraft, useNoteDraft } from '@/app/_ui/note/use-note-draft'
import { Awake } from '@/app/_ui/page/awake'
import { Section } from '@/app/_ui/page/section'
import { useLaidOut } from '@/app/_ui/page/use-laid-out'
import { definitionOf } from '@/lib/notes/definition'
import type { Conflict as TwoAnswers } from '@/lib/notes/draft/answer-change'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { pathWords } from '@/lib/notes/path-words'

interface NoteEditorProps {
  note: NoteDraft
  around: Pick<DraftField, 'people' | 'me' | 'seat' | 'pair' | 'zone' | 'standing' | 'beside'>
  names: Readonly<Record<string, string>>
  signHref: string
  /** By field: the reviewer's comments. */
  margins: Readonly<Record<string, ReactNode>>
  /** In the margin: the intention, and what was planned last time. */
  beside: ReactNode
}

/** The note in the writer's hands: contents and saving on one side, sections, what is left, and the way to sign. */
export function NoteEditor({ note, around, names, signHref, margins, beside }: NoteEditorProps) {
  const router = useRouter()
  const { draft, saving, conflicts, choose, saveAll } = useNoteDraft(note, around)
  const [definition] = useState(() => definitionOf(note.definition, note.fieldsOn, note.touchKinds))
  const [isUnsaved, setUnsaved] = useState(false)
  const isLaidOut = useLaidOut()
  const readAndSign = async () => {
    const isSaved = await saveAll()
    setUnsaved(!isSaved)
    if (isSaved) router.push(signHref)
  }
  return (
    <Awake className={isLaidOut ? 'editor editor-laid-out' : 'editor'}>
      <aside className="editor-aside">
        <SaveState saving={saving} zone={around.zone} />
        <SectionContents definition={definition} draft={draft} />
        {beside}
      </aside>
      <div className="min-w-0">
        {conflicts.map(one => (
          <TwoAnswersToChoose
            key={one.id}
            conflict={one}
            definition={definition}
            nameOf={id => (id === around.me.id ? 'you' : (names[id] ?? 'somebody else'))}
            zone={around.zone}
            onChoose={choose}
          />
        ))}
        <NoteSections definition={definition} draft={draft} margins={margins} />
        <Section title="Before signing" id="left">
          <Left draft={draft} />
          <p className="mt-6">
            <Button kind="primary" onClick={() => void readAndSign()}>
              Read through and sign
            </Button>
          </p>
          {isUnsaved && (
            <p role="alert" className="mt-3">
              Not everything is saved yet. Nothing is lost: it stays on this page and is sent again.
            </p>
          )}
        </Section>
      </div>
    </Awake>
  )
}

function Left({ draft }: { draft: DraftField }) {
  useDraft(draft, () =>
    draft
      .left()
      .map(({ field, problem }) => `${field} ${problem}`)
      .join('\n'),
  )
  return <LeftToSign left={draft.left()} />
}

interface TwoAnswersProps {
  conflict: TwoAnswers
  definition: NoteDefinition
  nameOf: (id: string) => string
  zone: string
  onChoose: (conflict: TwoAnswers, choice: 'mine' | 'theirs' | 'both') => void
}

function TwoAnswersToChoose({ conflict, definition, nameOf, zone, onChoose }: TwoAnswersProps) {
  const words = (value: PathValue) => pathWords(definition, conflict.path, value)
  const { label, isProse } = words(conflict.mine)
  return (
    <Conflict
      label={label}
      stands={{ words: words(conflict.theirs).words, by: nameOf(conflict.by), at: conflict.at }}
      late={{ words: words(conflict.mine).words, by: nameOf(conflict.mineBy), at: conflict.mineAt }}
      isProse={isProse}
      zone={zone}
      onChoose={choice => onChoose(conflict, choice)}
    />
  )
}
