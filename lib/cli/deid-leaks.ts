import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type LeakSearch, leakSearch } from '@/lib/deid/leaks/leaks'
import type { Voice } from '@/lib/ops/command-socket'
import { Usage } from './command'
import { findLeaks } from './find-leaks'
import { readLexicon } from './read-lexicon'

/** So many places are told one by one; the rest is counted. */
const most = 1000

/** Searches files for what is known: 0 where nothing was found, 1 where something was, 2 where something could not be searched. */
export async function leaksIn(known: string, paths: readonly string[], voice: Voice): Promise<number> {
  if (paths.length === 0) throw new Usage('Say which files are to be searched: deid --leaks KNOWN.json FILE…')
  const search = searchFor(known, voice)
  if (!search) return 2
  if (search.unsearched.length > 0)
    voice.err(`Too short, too common or not readable to be searched for: ${search.unsearched.join(', ')}.\n`)
  if (search.wordFields.length > 0)
    voice.err(
      `Words as well as names, and searched for only with a capital: ${search.wordFields.join(', ')}. Look for them yourself.\n`,
    )
  let leaks = 0
  let isUnread = false
  for (const [index, path] of paths.entries()) {
    const isTold = search.find(basename(path)).size === 0
    const name = isTold ? basename(path) : `File ${index + 1}`
    try {
      if (!isTold) leaks += told(voice, leaks, `${name}: its name: ${[...search.find(basename(path))].join(', ')}`)
      for await (const { row, column, rule } of findLeaks(path, search))
        leaks += told(voice, leaks, `${name}: row ${row}${column && `, ${column}`}: ${rule}`)
    } catch (error) {
      isUnread = true
      voice.err(`${name} was not searched to its end: ${whyNot(error)}\n`)
    }
  }
  if (leaks > most) voice.out(`And ${leaks - most} more.\n`)
  const searched = `${search.identifiers} identifiers were searched for in ${paths.length} ${paths.length === 1 ? 'file' : 'files'}`
  if (isUnread) return 2
  voice.out(leaks > 0 ? `${searched}: ${leaks} found.\n` : `${searched}: none found.\n`)
  return leaks > 0 ? 1 : 0
}

function searchFor(path: string, voice: Voice): LeakSearch | null {
  try {
    const known: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const search = leakSearch(Array.isArray(known) ? known : [known], readLexicon())
    if (search.identifiers > 0) return search
    voice.err(
      'What is known holds nothing that can be searched for. Give an object, or a list of them, as --help says.\n',
    )
  } catch (error) {
    voice.err(`What is known could not be read: ${whyNot(error)}\n`)
  }
  return null
}

function told(voice: Voice, before: number, words: string): number {
  if (before < most) voice.out(`${words}\n`)
  return 1
}

/** Never with the words of the error itself: they may hold what the file says. */
function whyNot(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON.'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EISDIR') return 'it is a folder; name the files in it.'
  if (code === 'EACCES') return 'it may not be read.'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not text in UTF-8. Unpack or convert it first.'
  return 'it could not be read.'
}
