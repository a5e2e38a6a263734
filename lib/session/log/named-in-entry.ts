import type { Tx } from '@/db/client'
import type { OpenNote } from '@/lib/notes/note-repository'
import { namesOf } from '@/lib/notes/people-repository'
import { touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { personParts } from './entry-details'
import type { SentEntry } from './entry-input'
import { careTouch } from './kinds'

/** The entries that name somebody who is no colleague, or a touch that the study does not know, each with the sentence that says so. */
export async function strangersTo(
  tx: Tx,
  note: Pick<OpenNote, 'settings'>,
  sent: readonly SentEntry[],
): Promise<ReadonlyMap<SentEntry, string>> {
  const touches = new Set([...touchKindsOf(note.settings).map(({ code }) => code), ...Object.keys(careTouch)])
  const known = await namesOf(
    tx,
    sent.flatMap(namedIn).map(([, id]) => id),
  )
  return new Map(
    sent.flatMap((one): [SentEntry, string][] => {
      const [stranger] = namedIn(one).filter(([, id]) => !known.has(id))
      if (stranger) return [[one, `${stranger[0]}: Choose a person of this study.`]]
      const { touch } = one.body
      return typeof touch === 'string' && !touches.has(touch)
        ? [[one, 'touch: Choose a kind of touch of this study.']]
        : []
    }),
  )
}

const namedIn = ({ body }: SentEntry): [place: string, id: string][] =>
  personParts.flatMap((place): [string, string][] => {
    const id = body[place]
    return typeof id === 'string' ? [[place, id]] : []
  })
