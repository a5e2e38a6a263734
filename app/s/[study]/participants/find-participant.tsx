'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { Empty } from '@/app/_ui/page/empty'
import { Row, Rows } from '@/app/_ui/page/rows'
import { findParticipantsAction } from './actions'

const ways = {
  code: 'Beginning of the code',
  family_name: 'Family name, in full',
  birth_date: 'Date of birth',
  phone: 'Telephone number of a contact, in full',
} as const

const schema = z.object({
  by: z.enum(Object.keys(ways) as (keyof typeof ways)[], 'Choose what to look for.'),
  term: z.string().min(1, 'Fill this in.'),
})

/** What is looked for goes with the request, never into an address that a browser keeps. */
export function FindParticipant({ studyId, inVault }: { studyId: string; inVault: boolean }) {
  const [found, setFound] = useState<readonly { id: string; code: string }[] | null>(null)
  return (
    <search className="mb-8 grid max-w-form gap-4">
      <DeedForm
        schema={schema}
        start={{ by: 'code' as const, term: '' }}
        send={({ by, term }) => findParticipantsAction({ studyId, by, term })}
        done={setFound}
        submit={{ label: 'Find', pending: 'Looking…', kind: 'quiet' }}
      >
        {({ control, watch }) => (
          <div className="grid gap-4 sm:grid-cols-2">
            {inVault && (
              <Field control={control} name="by" label="Look for">
                {props => <SelectField {...props} options={ways} />}
              </Field>
            )}
            <Field control={control} name="term" label={ways[watch('by')] ?? 'Look for'}>
              {props =>
                watch('by') === 'birth_date' ? (
                  <DateField {...props} />
                ) : (
                  <TextField {...props} type="search" maxLength={120} />
                )
              }
            </Field>
          </div>
        )}
      </DeedForm>
      <div role="status">
        {found?.length === 0 && (
          <Empty title="Nobody was found.">A name or a number is found only when it is typed in full.</Empty>
        )}
        {found && found.length > 0 && (
          <Rows label="Found">
            {found.map(({ id, code }) => (
              <Row key={id} title={code} href={`/s/${studyId}/participants/${id}`} />
            ))}
          </Rows>
        )}
      </div>
    </search>
  )
}
