import { coverCookie, notesIn } from '@/lib/session/log/cover-cookie'

const name = 'vigil.covered'
/** As many as one cookie holds with room to spare; of more, the one that was covered first is shown again. */
const mostNotes = 50

const kept = (): string[] => notesIn(localStorage.getItem(name) ?? '')

/** Whether the log of this note is covered in this browser. */
export const isCoveredHere = (noteId: string): boolean => kept().includes(noteId)

/** Covers the log of a note in every tab of this browser, or shows it in all of them again. */
export function setCoveredHere(noteId: string, isCovered: boolean): void {
  const others = kept().filter(one => one !== noteId)
  const covered = (isCovered ? [...others, noteId] : others).slice(-mostNotes).join('.')
  localStorage.setItem(name, covered)
  void globalThis.cookieStore?.set({ name: coverCookie, value: covered, sameSite: 'strict' }).catch(() => {}) // without it a page is covered once it lives, not before
  const channel = new BroadcastChannel(name)
  channel.postMessage({ noteId, isCovered })
  channel.close()
}

/** Hears of a note's cover from whichever tab, also where the page comes back from the browser's memory; gives how to stop. */
export function hearCovered(noteId: string, heard: (isCovered: boolean) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<{ noteId: string; isCovered: boolean }>) => {
    if (data.noteId === noteId) heard(data.isCovered)
  }
  const back = ({ persisted }: PageTransitionEvent) => persisted && heard(isCoveredHere(noteId))
  addEventListener('pageshow', back)
  return () => {
    channel.close()
    removeEventListener('pageshow', back)
  }
}
