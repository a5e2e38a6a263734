import { useSyncExternalStore } from 'react'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { choose, hearChoices } from './device-choice'

/** Switched on or off with the other pages' letter keys; which letter writes what is a choice of this device. */
const switched = 'vigil.letter-keys'
const mapped = 'vigil.session-letters'

const read = () => `${localStorage.getItem(switched) ?? 'on'} ${localStorage.getItem(mapped) ?? '{}'}`

/** The letters as they are on this device. */
export function useLetters() {
  const now = useSyncExternalStore(hearChoices, read, () => 'on {}')
  const own = ownOf(now.slice(now.indexOf(' ') + 1))
  const letterOf = (kind: EntryKind): string | undefined => own[kind] ?? kinds[kind].letter
  return {
    isOn: now.startsWith('on'),
    letterOf,
    kindOf: (letter: string) => (Object.keys(kinds) as EntryKind[]).find(kind => letterOf(kind) === letter),
    turn: (isOn: boolean) => choose(switched, isOn ? 'on' : 'off'),
    choose: (kind: EntryKind, typed: string) => {
      const letter = /^\p{L}$/u.test(typed) ? typed : ''
      const before = Object.keys(kinds).filter(one => letter !== '' && letterOf(one as EntryKind) === letter)
      const taken = Object.fromEntries(before.map(one => [one, ''])) // no letter writes two things
      choose(mapped, JSON.stringify({ ...own, ...taken, [kind]: letter }))
    },
  }
}

function ownOf(text: string): Partial<Record<EntryKind, string>> {
  try {
    return JSON.parse(text) as Partial<Record<EntryKind, string>> // written here alone; a letter that is none does nothing
  } catch {
    return {}
  }
}
