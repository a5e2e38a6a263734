import type { NoteRecord } from '@/lib/review/read-record'
import { ResolveComment } from './resolve-comment'

/** What can be done about a comment by whoever may: it is marked as answered, also once its note is signed anew. */
export const settled =
  ({ id, may }: NoteRecord) =>
  (comment: NoteRecord['comments'][number]) =>
    may.resolveComment && !comment.resolvedAt && <ResolveComment noteId={id} commentId={comment.id} />
