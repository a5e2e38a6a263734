import { inTime } from '@/app/_ui/offline/patience'
import type { Help } from '@/lib/session/help/help'

/** 'refused' where the server gives it to nobody now; 'away' where no server answered, or not this person yet. */
export async function fetchHelp(noteId: string): Promise<Help | 'refused' | 'away'> {
  const response = await posted(`/api/notes/${noteId}/help`, {})
  const isOurs = response?.headers.get('content-type')?.includes('application/json')
  if (!response || !isOurs || isLater(response)) return 'away'
  if (!response.ok) return 'refused'
  return response.json().catch(() => 'away')
}

/** Null where nobody answers. */
export async function posted(address: string, body: object): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/json' }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal: inTime() }).catch(() => null)
}

/** The same may be sent again: the screen is locked, or the server is not able now. */
export const isLater = ({ status }: Response): boolean => [401, 423, 429].includes(status) || status >= 500
