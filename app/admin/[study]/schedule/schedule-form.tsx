'use client'
import { useState } from 'react'
import { type Control, useFieldArray } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { setScheduleAction } from '@/app/admin/[study]/actions'
import type { PlannedVisit, Schedule } from '@/lib/trial/visits/visit-plan'
import { ScheduleRow } from './schedule-row'

const days = z.string().regex(/^-?\d{1,3}$/, 'A whole number of days.')
const typed = z.object({
  schedule: z.array(
    z.object({
      code: z.string().trim().min(1, 'Name it.'),
      kind: z.enum(['preparation', 'session', 'integration', 'contact_call']),
      after: z.string().min(1, 'Choose what it hangs on.'),
      on: days,
      from: days,
      to: days,
      measures: z.array(z.string()).readonly(),
    }),
  ),
})
export type TypedSchedule = z.infer<typeof typed>

interface ScheduleFormProps {
  studyId: string
  visits: Schedule
  /** The measures that a visit may ask for, by their codes. */
  titles: Readonly<Record<string, string>>
}

/** Every visit of the course in its own row; the order is the order of the course. */
export function ScheduleForm({ studyId, visits, titles }: ScheduleFormProps) {
  const [saved, setSaved] = useState(false)
  const start = visits.map(({ on, from, to, measures = [], ...visit }) => ({
    ...{ ...visit, measures },
    ...{ on: `${on}`, from: `${from}`, to: `${to}` },
  }))
  return (
    <DeedForm
      schema={typed}
      start={{ schedule: start }}
      send={({ schedule }) => {
        setSaved(false)
        return setScheduleAction({ studyId, schedule: schedule.map(asPlanned) })
      }}
      done={() => setSaved(true)}
      submit={{ label: 'Save the schedule', pending: 'Saving…' }}
    >
      {({ control }) => (
        <>
          <Visits control={control} titles={titles} />
          {saved && <p role="status">The schedule is saved.</p>}
        </>
      )}
    </DeedForm>
  )
}

interface VisitsProps extends Pick<ScheduleFormProps, 'titles'> {
  control: Control<TypedSchedule, unknown, TypedSchedule>
}

function Visits({ control, titles }: VisitsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'schedule' })
  const last = fields.at(-1)
  return (
    <>
      <ol className="schedule">
        {fields.map(({ id, code }, index) => (
          <ScheduleRow
            key={id}
            {...{ control, index, code, titles }}
            above={['ENROL', ...fields.slice(0, index).map(one => one.code)]}
            remove={() => remove(index)}
          />
        ))}
      </ol>
      <div>
        <Button
          onClick={() =>
            append({
              ...{ code: '', kind: 'integration', after: last?.after ?? 'ENROL' },
              ...{ on: '7', from: '0', to: '14', measures: [] },
            })
          }
        >
          Add a visit
        </Button>
      </div>
    </>
  )
}

const asPlanned = ({ on, from, to, measures, ...visit }: TypedSchedule['schedule'][number]) => ({
  ...visit,
  measures: measures as PlannedVisit['measures'], // the boxes hold these codes alone
  on: Number(on),
  from: Number(from),
  to: Number(to),
})
