'use client'
import { useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { counted } from '@/app/_ui/page/counted'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import { asLogged, type Proposal } from '@/lib/notes/log/as-logged'
import type { LogFacts } from '@/lib/notes/log/log-facts'
import { anchorOf, type DraftField } from './draft-field'
import { useDraft } from './use-draft'

interface AsLoggedProps {
  definition: NoteDefinition
  draft: DraftField
}

/** What the log already says of the day, each with its words: an answer once it is tapped, here all together or at its question. */
export function AsLogged({ definition, draft }: AsLoggedProps) {
  const open = useProposals(definition, draft)
  const { takeShown, isPending, trouble } = useTaking(definition, draft)
  const [taken, setTaken] = useState(0)
  const told = useRef<HTMLParagraphElement>(null)
  if (!draft.logged()) return null
  const takeAll = async () => {
    const count = await takeShown(open)
    setTaken(before => before + count)
    if (count > 0) told.current?.focus() // the button is gone
  }
  return (
    <>
      {open.length > 0 && (
        <section aria-labelledby="as-logged" className="as-logged">
          <h2 id="as-logged" className="font-semibold">
            As the log has it
          </h2>
          <p className="text-small text-muted">Not answered yet. Answer below first what was otherwise.</p>
          <dl className="as-logged-list">
            {open.map(({ name, words }) => (
              <div key={name}>
                <dt className="text-small text-muted">{definition.fields[name]?.label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <p>
            <Button pending={isPending && 'Looking at the log…'} onClick={() => void takeAll()}>
              {open.length === 1 ? 'As logged' : `All ${open.length} as logged`}
            </Button>
          </p>
        </section>
      )}
      {trouble && <Trouble words={trouble} />}
      <p ref={told} tabIndex={-1} role="status" className="mb-6 text-small text-muted">
        {taken > 0 && `${counted(taken, 'answer')} given as the log has it.`}
      </p>
    </>
  )
}

/** The same of one question, beside its control. */
export function LoggedFact({ name, label, definition, draft }: AsLoggedProps & { name: string; label: string }) {
  const proposal = useProposals(definition, draft).find(one => one.name === name)
  const { takeShown, isPending, trouble } = useTaking(definition, draft)
  if (!proposal) return trouble && <Trouble words={trouble} />
  return (
    <p className="standing">
      <span className="standing-words">{proposal.words}</span>
      <button
        type="button"
        className="text-button"
        aria-disabled={isPending || undefined}
        onClick={() => {
          if (isPending) return
          void takeShown([proposal]).then(() => document.getElementById(anchorOf(name))?.focus()) // the button may be gone
        }}
      >
        As logged<span className="sr-only">: {label}</span>
      </button>
      {trouble && <Trouble words={trouble} />}
    </p>
  )
}

const Trouble = ({ words }: { words: string }) => (
  <span role="alert" className="block text-small">
    {words}
  </span>
)

/** Paints again only when what is proposed, or how it is said, changes. */
function useProposals(definition: NoteDefinition, draft: DraftField): readonly Proposal[] {
  useDraft(draft, () =>
    proposals(definition, draft)
      .map(({ name, words }) => `${name} ${words}`)
      .join('\n'),
  )
  return proposals(definition, draft)
}

/** Takes what the page shows, as far as the log still says it and nobody answered it meanwhile: gives how many that were. */
function useTaking(definition: NoteDefinition, draft: DraftField) {
  const [isPending, setPending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const takeShown = async (shown: readonly Proposal[]): Promise<number> => {
    setPending(true)
    const isRead = await draft.readAnew()
    const now = isRead ? proposals(definition, draft) : []
    const same = shown.filter(one => now.some(({ name, words }) => name === one.name && words === one.words))
    for (const proposal of same) take(draft, proposal)
    draft.blur(same[0]?.name ?? '')
    setPending(false)
    setTrouble(same.length === shown.length ? null : isRead ? moved : away)
    return same.length
  }
  return { takeShown, isPending, trouble }
}
const moved = 'The log or the note has moved on meanwhile. Look again at what it has now.'
const away = 'The log can’t be looked at now. Answer at the question, or try again.'

/** Worked out once for all fields of the page until an answer or the log changes. */
const known = new WeakMap<Answers, { readonly logged: LogFacts; readonly found: readonly Proposal[] }>()
function proposals(definition: NoteDefinition, draft: DraftField): readonly Proposal[] {
  const logged = draft.logged()
  if (!logged) return []
  const [answers, { people, recording }] = [draft.answers(), draft]
  const before = known.get(answers)
  if (before?.logged === logged) return before.found
  const found = asLogged(definition, answers, logged, { people, recording })
  known.set(answers, { logged, found })
  return found
}

function take(draft: DraftField, { name, values, items }: Proposal): void {
  for (const [path, value] of Object.entries(values)) draft.write(path, value)
  for (const item of items) {
    const path = `${name}.${draft.idFor([name, item.person ?? ''], item.in ?? '')}`
    draft.write(path, true)
    for (const [member, value] of Object.entries(item)) draft.write(`${path}.${member}`, value)
  }
}
