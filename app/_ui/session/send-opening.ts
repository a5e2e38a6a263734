import { isLater, posted } from './fetch-help'

/** Something that was opened on this device, by its clock: the help, or what the PIN of the day was used on. */
export interface Opening {
  readonly id: string
  readonly openedAt: string
  readonly pin?: PinUsed
}
export interface PinUsed {
  readonly screen: 'log' | 'lock'
  readonly isRight: boolean
}

/** Whether the server has it now; 'later' where it may be sent again. */
export async function sendOpening(noteId: string, { pin, ...opening }: Opening): Promise<'done' | 'refused' | 'later'> {
  const openings = [{ ...opening, ...pin, deviceNow: new Date().toISOString() }]
  const response = await posted(`/api/notes/${noteId}/${pin ? 'uncovered' : 'help/opened'}`, { openings })
  if (!response?.headers.get('content-type')?.includes('application/json')) return 'later'
  if (response.ok) return 'done'
  return isLater(response) ? 'later' : 'refused'
}
