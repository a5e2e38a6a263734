import { Notice } from '@/app/_ui/page/notice'
import { definitionOf } from '@/lib/notes/definition'
import type { NoteRecord } from '@/lib/review/read-record'
import { anchorOf } from './draft-field'

interface OpenCommentsProps {
  note: Pick<NoteRecord, 'comments' | 'definition' | 'fieldsOn' | 'touchKinds'>
  /** The page on which they are answered, where that is another one. */
  base?: string
}

/** Where a reviewer's comments stand that nobody has answered, for whoever opens the note to answer them. */
export function OpenComments({ note, base = '' }: OpenCommentsProps) {
  const open = note.comments.filter(({ resolvedAt }) => !resolvedAt)
  if (open.length === 0) return null
  const { fields } = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  return (
    <div className="mb-8">
      <Notice
        kind="attention"
        title={open.length === 1 ? 'One comment to answer' : `${open.length} comments to answer`}
      >
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {[...new Set(open.map(({ field }) => field))].map(field => (
            <li key={field}>
              <a className="link" href={`${base}#${anchorOf(field)}`}>
                {fields[field]?.label ?? field}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
