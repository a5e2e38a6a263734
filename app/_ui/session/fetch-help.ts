import type { Help } from '@/lib/session/help/help'

/** Null while it can't be had. */
export async function fetchHelp(noteId: string): Promise<Help | null> {
  const response = await posted(`/api/notes/${noteId}/help`, {})
  const isOurs = response?.headers.get('content-type')?.includes('application/json')
  return response?.ok && isOurs ? ((await response.json()) as Help) : null
}

/** Null where nobody answers. */
export async function posted(address: string, body: object): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/json' }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null)
}
