'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { restoreVisitAction } from '@/app/s/[study]/participants/actions'
import { moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import { WhyFields, whySchema } from './why-fields'

const schema = whySchema(moveReasonLabels)

/** One tap; a day that stands against the order of the protocol by now, which the server knows, says why. */
export function RestoreVisit({ visitId, code }: { visitId: string; code: string }) {
  const { refresh } = useRouter()
  const [misplaced, setMisplaced] = useState<string | null>(null)
  const asked = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (misplaced) asked.current?.querySelector('select')?.focus()
  }, [misplaced])
  const label = 'Plan it again'
  if (!misplaced)
    return (
      <DeedButton
        label={label}
        of={code}
        pending="Planning…"
        send={async () => {
          const restored = await restoreVisitAction({ visitId })
          if (!restored.ok) setMisplaced(restored.fields.reason ?? null)
          return restored
        }}
      />
    )
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
