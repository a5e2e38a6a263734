/** Names the notes whose log is covered in a browser, and says nothing else; the server reads it to show none of them first. */
export const coverCookie = 'vigil-covered'

/** The ids in what is kept under that name. */
export const notesIn = (kept: string): string[] => kept.split('.').filter(id => /^[0-9a-f-]{36}$/.test(id))

/** The same in a header of cookies. */
export function coveredIn(cookies: string): string[] {
  const pairs = cookies.split(';').map(pair => pair.trim().split('='))
  return notesIn(pairs.find(([name]) => name === coverCookie)?.[1] ?? '')
}
