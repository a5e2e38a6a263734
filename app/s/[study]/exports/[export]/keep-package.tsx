'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { refuseExportAction } from '@/app/s/[study]/exports/actions'

const refusal = z.object({ reason: z.string().trim().min(1, 'Write why it is not released.').max(8000) })

interface KeepPackageProps {
  exportId: string
  sha256: string
  requester: string
  done: () => void
}

/** Why a package is not released. */
export const KeepPackage = ({ exportId, sha256, requester, done }: KeepPackageProps) => (
  <DeedForm
    schema={refusal}
    start={{ reason: '' }}
    send={({ reason }) => refuseExportAction({ exportId, sha256, reason })}
    done={done}
    submit={{ label: 'Keep it', pending: 'Keeping…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <Field
        control={control}
        name="reason"
        label="Why it is not released"
        help={`${requester} reads this. The package is never handed out; another can be asked for.`}
      >
        {props => <ProseField {...props} />}
      </Field>
    )}
  </DeedForm>
)
