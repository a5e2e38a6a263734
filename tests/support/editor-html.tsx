import { readFileSync } from 'node:fs'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { type ComponentProps, type ContextType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { NoteEditor } from '@/app/s/[study]/notes/[note]/write/note-editor'
import { definitionOf, definitions } from '@/lib/notes/definition'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { NoteRecord } from '@/lib/review/read-record'

/** A program of its own (tests/support/editor.ts starts it): the runner of the tests makes no React of what it loads. */
interface Asked {
  readonly planted: readonly NoteDefinition[]
  /** As it is read: the definition by its id, which the page looks up. */
  readonly note: Omit<ComponentProps<typeof NoteEditor>['note'], 'definition'> & Defined
}
type Defined = Pick<NoteRecord, 'definition' | 'fieldsOn' | 'touchKinds'>

const { planted, note: read }: Asked = JSON.parse(readFileSync(0, 'utf8'))
;(definitions as NoteDefinition[]).push(...planted)
const { definition: id, fieldsOn, touchKinds, ...rest } = read
const note = { ...rest, definition: definitionOf(id, fieldsOn, touchKinds) }
const nowhere = () => {}
const router: ContextType<typeof AppRouterContext> = {
  bfcacheId: '',
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
}
const me = { id: '01890a5d-0000-7000-8000-0000000000aa', name: 'Ada Lindqvist' }
const around = { people: [], me, seat: null, pair: { lead: 'Lead', second: 'Second' }, zone: 'UTC', names: {} }
const editor = (
  <NoteEditor
    note={note}
    around={{ ...around, standing: {}, logged: null, recording: null, beside: {}, nextSteps: {} }}
    noteHref=""
    margins={{}}
    beside={null}
    discard={null}
  />
)
process.stdout.write(renderToStaticMarkup(createElement(AppRouterContext.Provider, { value: router }, editor)))
