import { randomUUID } from 'node:crypto'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import type { TestStudy } from './makers'
import { accept, signedIn } from './people'

/** A licence as it is entered. */
export const nurseLicence = ({ id: studyId }: TestStudy, staffId: string, startsOn: string, endsOn: string) => ({
  ...{ studyId, staffId, startsOn, endsOn },
  ...{ title: 'Registered nurse', number: 'RN 4471', authority: 'Nursing Council' },
})

/** One person more, at the first site unless another is named, with an open session: no licence, no task, nobody in their care. */
export async function aColleague(
  study: TestStudy,
  role: StaffRole,
  siteId: string | null = study.siteId,
): Promise<Actor> {
  const { staffId, token } = await inviteStaff(study.administrator, {
    studyId: study.id,
    siteId,
    email: `colleague.${randomUUID().slice(0, 8)}@demo.test`,
    name: `Another ${role}`,
    role,
    endsOn: role === 'monitor' ? '2199-01-01' : null,
  })
  await accept(token)
  return signedIn(staffId)
}
