import type { StaffRole } from '@/db/schema/vocabulary'
import { Refusal } from '@/lib/outcome/refusal'

/** Whether a role is of the whole study by its nature: who keeps its accounts and settings keeps those of every site. */
export const isStudyWide = (role: StaffRole | null | undefined): boolean => role === 'administrator'

/** @throws a refusal at `siteId` */
export function keepStudyWide({ role, siteId }: { role: StaffRole; siteId: string | null }): void {
  if (siteId !== null && isStudyWide(role))
    throw new Refusal('invalid', undefined, {
      siteId: 'An administrator keeps the whole study. Choose all sites of the study.',
    })
}
