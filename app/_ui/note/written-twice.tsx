import { flushSync } from 'react-dom'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { pathWords } from '@/lib/notes/path-words'
import { Conflict } from './conflict'
import { anchorOf, type DraftField, fieldOf } from './draft-field'
import { focusField } from './focus-field'
import { useDraftAt } from './use-draft'

interface WrittenTwiceProps {
  definition: NoteDefinition
  name: string
  draft: DraftField
}

/** At its field, and where it was typed: what was written twice, until somebody chooses. */
export function WrittenTwice({ definition, name, draft }: WrittenTwiceProps) {
  useDraftAt(draft, name, () =>
    twiceAt(draft, name)
      .map(({ id }) => id)
      .join(' '),
  )
  const nameOf = (id: string) => (id === draft.me.id ? 'you' : (draft.names[id] ?? 'somebody else'))
  return twiceAt(draft, name).map(conflict => {
    const { path, mine, theirs } = conflict
    const words = (value: PathValue) => pathWords(definition, path, value)
    const { label, isProse } = words(mine)
    const choose = (choice: 'mine' | 'theirs' | 'both') => {
      const chosen = { mine, theirs, both: oneAfterTheOther(theirs, mine) }[choice]
      flushSync(() => draft.choose(conflict, chosen)) // the button is gone, and the focus with it
      focusField(anchorOf(name))
    }
    return (
      <Conflict
        key={conflict.id}
        label={label}
        stands={{ words: words(theirs).words, by: nameOf(conflict.by), at: conflict.at }}
        late={{ words: words(mine).words, by: nameOf(conflict.mineBy), at: conflict.mineAt }}
        isProse={isProse}
        zone={draft.zone}
        onChoose={choose}
      />
    )
  })
}

/** What was written twice at one field. */
export const twiceAt = (draft: DraftField, name: string) =>
  draft.conflicts().filter(({ path }) => fieldOf(path) === name)

const oneAfterTheOther = (...texts: readonly PathValue[]): PathValue =>
  texts.filter(text => typeof text === 'string' && text !== '').join('\n\n')
