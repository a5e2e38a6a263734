import { NoteUnderCover } from '@/app/_ui/session/note-under-cover'

/** All pages of one note: covered together while its log is. */
export default async function NoteLayout({ children, params }: LayoutProps<'/s/[study]/notes/[note]'>) {
  return <NoteUnderCover noteId={(await params).note}>{children}</NoteUnderCover>
}
