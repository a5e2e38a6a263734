import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeSettings, findStudy, holdStudy } from '@/lib/trial/study/study-repository'
import { givenIn, limitsInput } from './limits-input'
import { limitsSet } from './vital-limits'

export const setVitalLimitsInput = z.strictObject({
  studyId: z.uuid(),
  /** Minutes from one reading to the next; 0 where the protocol sets none. */
  minutes: z.int('Enter a whole number.').min(0).max(480, 'At most 480 minutes.'),
  limits: limitsInput,
})

/** Sets how far apart vital signs are read and beyond what a value is acknowledged. What was set before is kept: a reading is laid beside the limit that held then. */
export async function setVitalLimits(
  actor: Actor,
  { studyId, minutes, limits }: z.output<typeof setVitalLimitsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    const { settings } = await holdStudy(tx, studyId)
    const { vitalLimits: history = [], vitalsMinutes = 0 } = settings
    const before = { vitalsMinutes, vitalLimits: limitsSet(settings) }
    const after = { vitalsMinutes: minutes, vitalLimits: givenIn(limits) }
    const vitalLimits = isSame(before.vitalLimits, after.vitalLimits)
      ? history
      : [...history, { since: await now(tx), limits: after.vitalLimits }]
    await changeSettings(tx, studyId, { ...settings, vitalsMinutes: minutes, vitalLimits })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.setStudySettings), {
      chain: studyId,
      action: 'study.settings_changed',
      subject: { type: 'study', id: studyId },
      scope: { studyId },
      body: {
        changed: [
          ...(vitalLimits === history ? [] : ['vitalLimits']),
          ...(minutes === vitalsMinutes ? [] : ['vitalsMinutes']),
        ],
        ...{ before, after },
      },
    })
  })
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
