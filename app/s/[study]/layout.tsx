import { onPage } from '@/lib/auth/on-page'
import { inStudy } from './in-study'

/** A study that is out of sight is not there, with all its pages. */
export default onPage(async ({ children, params }: LayoutProps<'/s/[study]'>) =>
  inStudy((await params).study, children),
)
