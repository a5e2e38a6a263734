import { NoteUnderCover } from '@/app/_ui/session/note-under-cover'

/** The review of a note shows what its own pages show, and is covered with them. */
export default async function ReviewLayout({ children, params }: LayoutProps<'/s/[study]/review/[note]'>) {
  return <NoteUnderCover noteId={(await params).note}>{children}</NoteUnderCover>
}
