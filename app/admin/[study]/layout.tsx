import { inStudy } from '@/app/s/[study]/in-study'
import { onPage } from '@/lib/auth/on-page'

/** The administrator’s pages stand in the same frame as the study's. */
export default onPage(async ({ children, params }: LayoutProps<'/admin/[study]'>) =>
  inStudy((await params).study, children),
)
