import { inTime } from '@/app/_ui/offline/patience'

export type Cells = Readonly<Record<string, string>>

const tryAgain = 2000

/**
 * Looks up what is agreed about touch whenever that may have moved: one question at a time, so that no older answer comes
 * after a newer one, and again and again until there is one. Until then what was agreed before stays on the screen.
 */
export function followAgreed(noteId: string, heard: (cells: Cells) => void) {
  let [isAsking, isAskedAnew, isLeft] = [false, false, false]
  let timer: ReturnType<typeof setTimeout> | null = null
  async function ask(): Promise<void> {
    isAskedAnew = true
    if (isAsking || isLeft) return
    if (timer) clearTimeout(timer)
    isAsking = true
    let cells: Cells | null = null
    while (isAskedAnew && !isLeft) {
      isAskedAnew = false
      cells = await agreedNow(noteId)
    }
    isAsking = false
    if (isLeft) return
    if (cells) heard(cells)
    else timer = setTimeout(() => void ask(), tryAgain)
  }
  return {
    ask: () => void ask(),
    leave: () => {
      isLeft = true
      if (timer) clearTimeout(timer)
    },
  }
}

async function agreedNow(noteId: string): Promise<Cells | null> {
  try {
    const response = await fetch(`/api/notes/${noteId}/touch`, { signal: inTime() })
    const isOurs = response.headers.get('content-type')?.includes('application/json')
    return response.ok && isOurs ? ((await response.json()) as { cells: Cells }).cells : null
  } catch {
    return null
  }
}
