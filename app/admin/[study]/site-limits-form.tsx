'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import type { Limits } from '@/lib/session/vitals/vital-limits'
import { setSiteLimitsAction } from './actions'
import { asLimits, asTyped, LimitFields, typedLimits } from './limit-fields'

export interface SiteLimitsProps {
  studyId: string
  site: { readonly id: string; readonly name: string }
  limits: Limits
}

/** Beyond what a value is acknowledged at this site, where that is otherwise than in the study. */
export const SiteLimitsForm = ({ studyId, site, limits, done }: SiteLimitsProps & { done: () => void }) => (
  <DeedForm
    key={JSON.stringify(limits)}
    schema={z.object({ limits: typedLimits })}
    start={{ limits: asTyped(limits) }}
    send={typed => setSiteLimitsAction({ studyId, siteId: site.id, limits: asLimits(typed.limits) })}
    done={done}
    submit={{ label: 'Save the limits', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <p>
          These stand instead of the study’s, all of them, for readings from now on. With everything empty, the study’s
          hold here too.
        </p>
        <LimitFields control={control} />
      </>
    )}
  </DeedForm>
)
