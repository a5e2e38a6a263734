import type { ReactNode } from 'react'
import type { NoteRecord } from '@/lib/review/read-record'
import { PinnedComment } from './pinned-comment'

type Comment = NoteRecord['comments'][number]

/** The comments of a note by the field they are pinned to, each with what can be done about it. */
export function pinnedComments(
  note: Pick<NoteRecord, 'comments' | 'names' | 'timeZone'>,
  deed: (comment: Comment) => ReactNode = () => null,
): Record<string, ReactNode> {
  const byField: Record<string, Comment[]> = {}
  for (const comment of note.comments) byField[comment.field] = [...(byField[comment.field] ?? []), comment]
  return Object.fromEntries(
    Object.entries(byField).map(([field, comments]) => [
      field,
      <div key={field} className="grid gap-3">
        {comments.map(comment => (
          <div key={comment.id}>
            <PinnedComment
              by={note.names[comment.by] ?? 'A reviewer'}
              at={comment.at}
              zone={note.timeZone}
              words={comment.text}
              resolved={comment.resolvedAt !== null}
            />
            {deed(comment)}
          </div>
        ))}
      </div>,
    ]),
  )
}
