'use client'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { cancelVisitAction } from '@/app/s/[study]/participants/actions'
import { cancelReasonLabels } from '@/lib/trial/visits/visit-reasons'
import { WhyFields, whySchema } from './why-fields'

const schema = whySchema(cancelReasonLabels)

/** The visit stays in the course, in words; the therapists are not offered it any more. */
export const CancelVisit = ({ visitId, done }: { visitId: string; done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={why => cancelVisitAction({ visitId, ...why })}
    done={done}
    submit={{ label: 'Cancel the visit', pending: 'Cancelling…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>It stays in the course as cancelled, and can be planned again.</p>
        <WhyFields control={control} reasons={cancelReasonLabels} />
      </>
    )}
  </DeedForm>
)
