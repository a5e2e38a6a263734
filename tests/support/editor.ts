import { execFileSync } from 'node:child_process'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { NoteRecord } from '@/lib/review/read-record'

/** What the editor of a draft shows at first, as HTML, where these definitions are published, too. */
export function editorOf(noteId: string, record: NoteRecord, planted: readonly NoteDefinition[]): string {
  const { definition, fieldsOn, touchKinds, found, draft, conflicts } = record
  const note = { noteId, definition, fieldsOn, touchKinds, found, rows: draft, conflicts }
  return execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/editor-html.tsx'], {
    input: JSON.stringify({ planted, note }),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}
