'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { line } from '@/lib/trial/input'
import { correctSiteAction } from './actions'
import { zones } from './zones'

const schema = z.object({ name: line(120), timeZone: z.string('Choose a time zone.') })

export interface CorrectSiteProps {
  studyId: string
  site: { readonly id: string; readonly name: string; readonly timeZone: string }
  /** Participants are there. */
  keepsClock: boolean
}

/** The clock can be corrected while nothing goes by it. */
export const CorrectSiteForm = ({ studyId, site, keepsClock, done }: CorrectSiteProps & { done: () => void }) => (
  <DeedForm
    key={JSON.stringify(site)}
    schema={schema}
    start={{ name: site.name, timeZone: site.timeZone }}
    send={input => correctSiteAction({ studyId, siteId: site.id, ...input })}
    done={done}
    submit={{ label: 'Correct it', pending: 'Correcting…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="name" label="Name">
          {props => <TextField {...props} maxLength={120} />}
        </Field>
        {keepsClock ? (
          <p>
            The time zone stays {zones[site.timeZone] ?? site.timeZone}: participants are here, and by another clock
            what was recorded would stand on other days. Where it is wrong, add a site with the right one and enrol
            participants there from now on; what was recorded here keeps its clock.
          </p>
        ) : (
          <Field
            control={control}
            name="timeZone"
            label="Time zone"
            help="Every day and time at this site is read by this clock from then on, also what is late. Roles that begin or end on a day do so at the same moment as before, which may show as the day before or after. Once a participant is here it stays."
          >
            {props => <SelectField {...props} options={zones} />}
          </Field>
        )}
      </>
    )}
  </DeedForm>
)
