'use client'
import { useState } from 'react'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { moveVisitAction } from '@/app/s/[study]/participants/actions'
import { dateWords, isCalendarDate } from '@/lib/clock/calendar'
import { day, isSaid, line, sayIt } from '@/lib/trial/input'
import { type MoveReason, moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import { isInWindow } from '@/lib/trial/visits/visit-window'
import { WhyFields } from './why-fields'

export interface MovedVisit {
  id: string
  targetOn: string
  windowFrom: string
  windowTo: string
}

const schema = z
  .object({
    to: day,
    reason: z.enum(Object.keys(moveReasonLabels) as MoveReason[]).optional(),
    words: line(500).optional(),
    shift: z.boolean(),
  })
  .refine(isSaid, sayIt)

/** Another day; one outside the window says why, and one against the order of the protocol, which the server knows, once it was asked for. */
export function MoveVisit({ visit, done }: { visit: MovedVisit; done: () => void }) {
  const { id: visitId, targetOn: from, windowFrom, windowTo } = visit
  const [isAsked, setAsked] = useState(false)
  return (
    <DeedForm
      schema={schema}
      start={{ to: from, shift: true }}
      send={async ({ to, shift, ...why }) => {
        const moved = await moveVisitAction({
          ...{ visitId, from, to, shift },
          ...(isInWindow(to, visit) && !isAsked ? {} : why),
        })
        if (!moved.ok && moved.fields.reason) setAsked(true)
        return moved
      }}
      done={done}
      submit={{ label: 'Move the visit', pending: 'Moving…' }}
    >
      {({ control, watch }) => {
        const to = watch('to')
        return (
          <>
            <Field
              control={control}
              name="to"
              label="New day"
              help={`The window is ${dateWords(windowFrom)} to ${dateWords(windowTo)}.`}
            >
              {props => <DateField {...props} />}
            </Field>
            <Field
              control={control}
              name="shift"
              label="What hangs on it"
              help="Visits that have a note, are cancelled or were moved by themselves stay where they are."
            >
              {({ value, onChange, ...props }) => (
                <ChoiceField
                  {...props}
                  always
                  options={{ yes: 'Moves with it', no: 'Stays' }}
                  value={value ? 'yes' : 'no'}
                  onChange={code => onChange(code === 'yes')}
                />
              )}
            </Field>
            {isCalendarDate(to) && !isInWindow(to, visit) && (
              <p role="status">This day is outside the window, so it takes a reason.</p>
            )}
            {isCalendarDate(to) && (isAsked || !isInWindow(to, visit)) && (
              <WhyFields control={control} reasons={moveReasonLabels} />
            )}
          </>
        )
      }}
    </DeedForm>
  )
}
