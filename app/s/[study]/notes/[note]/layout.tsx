import { UnderCover } from '@/app/_ui/session/under-cover'
import { requestCovered } from '@/lib/auth/request'

/** All pages of one note: covered together while its log is. */
export default async function NoteLayout({ children, params }: LayoutProps<'/s/[study]/notes/[note]'>) {
  const { note } = await params
  return (
    <UnderCover key={note} noteId={note} wasCovered={(await requestCovered()).includes(note)}>
      {children}
    </UnderCover>
  )
}
