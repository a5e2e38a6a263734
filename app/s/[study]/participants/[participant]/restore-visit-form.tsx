'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { restoreVisitAction } from '@/app/s/[study]/participants/actions'
import { moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import { WhyFields, whySchema } from './why-fields'

const schema = whySchema(moveReasonLabels)

interface RestoreVisitFormProps {
  visitId: string
  label: string
  /** What stands against the day that it was planned for. */
  misplaced: string
}

/** Why a visit is planned again for a day that stands against the order of the protocol. */
export function RestoreVisitForm({ visitId, label, misplaced }: RestoreVisitFormProps) {
  const { refresh } = useRouter()
  const asked = useRef<HTMLDivElement>(null)
  useEffect(() => asked.current?.querySelector('select')?.focus(), [])
  return (
    <DeedForm
      schema={schema}
      start={{}}
      send={why => restoreVisitAction({ visitId, ...why })}
      done={refresh}
      submit={{ label, pending: 'Planning…' }}
    >
      {({ control }) => (
        <div ref={asked} className="grid gap-4">
          <p role="status">{misplaced}</p>
          <WhyFields control={control} reasons={moveReasonLabels} />
        </div>
      )}
    </DeedForm>
  )
}
