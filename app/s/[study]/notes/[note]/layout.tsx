import { HelpOfNote } from '@/app/_ui/session/help-of-note'
import { NoteUnderCover } from '@/app/_ui/session/note-under-cover'

/** All pages of one note: covered together while its log is, and each with the help of the day that this device holds, should its screen be locked. */
export default async function NoteLayout({ children, params }: LayoutProps<'/s/[study]/notes/[note]'>) {
  const { note } = await params
  return (
    <>
      <NoteUnderCover noteId={note}>{children}</NoteUnderCover>
      <HelpOfNote noteId={note} />
    </>
  )
}
