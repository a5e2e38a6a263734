'use client'
import { type Described, describedWords } from '@/lib/session/effects/described-words'
import { describeEffectsAction } from './actions'
import { logOfEach } from './log-entries'
import { SayOfAll } from './say-of-all'
import { Told } from './told'
import { useTold } from './use-told'

interface DescribeAllProps {
  noteId: string
  /** The effects of the log, with the parts of each that somebody said. */
  effects: readonly { readonly id: string; readonly said: readonly Described[] }[]
  /** While the log is open they are described in it. */
  isOpen: boolean
}

/** What nobody has said of several effects yet, one tap for all of them; whatever was said of one stays, also since the page was made, and each is changed below. */
export function DescribeAll({ noteId, effects, isOpen }: DescribeAllProps) {
  const { tell, isPending, isTold, trouble } = useTold()
  const open = alike.map(name => ({ name, ids: effects.flatMap(({ id, said }) => (said.includes(name) ? [] : [id])) }))
  const say = (name: Described, ids: readonly string[], code: string) => {
    const description = { [name]: code }
    tell(() =>
      isOpen
        ? logOfEach(noteId, ids, { kind: 'described', body: description })
        : describeEffectsAction({ noteId, entryIds: [...ids], description, onlyUnsaid: true }),
    )
  }
  return (
    <div className="grid gap-2">
      {open.map(
        ({ name, ids }) =>
          ids.length > 1 && (
            <SayOfAll
              key={name}
              label={describedWords[name].label}
              of={`all ${ids.length} not yet asked`}
              options={describedWords[name].options}
              onSay={code => say(name, ids, code)}
              disabled={isPending}
            />
          ),
      )}
      <Told {...{ isPending, isTold, trouble }} />
    </div>
  )
}

/** What may be alike of a whole day; a domain is of each term by itself. */
const alike = ['valence', 'intensity', 'impairment', 'source'] as const satisfies readonly Described[]
