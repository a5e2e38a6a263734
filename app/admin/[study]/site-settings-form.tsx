'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { NumberField } from '@/app/_ui/form/number-field'
import { TextField } from '@/app/_ui/form/text-field'
import { setSiteSettingsAction } from './actions'

const reference = z.string().max(120)
const schema = z.object({
  processNotes: z.string().max(120),
  cssrsLimit: z.string().regex(/^[1-5]?$/, 'From 1 to 5, or nothing.'),
  pads: z.array(z.string()).max(12, 'Twelve at most.'),
  attendanceMinutes: z.string().regex(/^(\d{1,3}|1[0-3]\d\d|14[0-3]\d|1440)?$/, 'From 0 to 1440, or nothing.'),
  permissions: z.object({ ebi: reference, wai_sr: reference, meq30: reference }),
})

/** Measures whose items may be written down, by number. */
const permitted: readonly { code: 'ebi' | 'wai_sr' | 'meq30'; label: string; items: string; form?: string }[] = [
  { code: 'wai_sr', label: 'WAI-SR', items: 'twelve' },
  { code: 'meq30', label: 'MEQ30', items: 'thirty', form: ', numbered as in the appendix of Barrett 2015' },
  { code: 'ebi', label: 'EBI', items: 'six' },
]

type Pads = Parameters<typeof setSiteSettingsAction>[0]['pads']
export interface SiteSettingsProps {
  studyId: string
  site: { readonly id: string; readonly name: string }
  settings: {
    readonly processNotes: string
    readonly cssrsLimit: number | null
    readonly pads: readonly string[]
    readonly attendanceMinutes: number | null
    readonly permissions: Readonly<z.output<typeof schema>['permissions']>
  }
  /** What holds where the site sets none. */
  study: { readonly cssrsLimit: number; readonly attendanceMinutes: number }
  /** What may be a pad of a session’s log. */
  pads: Readonly<Record<string, string>>
}

/** What a site decides for itself, with its own ethics board: process notes, from where on a C-SSRS result is told at once, how long a session is attended, which pads are within reach in it, and which measures it may use item by item. */
export const SiteSettingsForm = ({
  studyId,
  site,
  settings,
  study,
  pads,
  done,
}: SiteSettingsProps & { done: () => void }) => (
  <DeedForm
    key={JSON.stringify(settings)}
    schema={schema}
    start={{
      processNotes: settings.processNotes,
      cssrsLimit: String(settings.cssrsLimit ?? ''),
      pads: [...settings.pads],
      attendanceMinutes: String(settings.attendanceMinutes ?? ''),
      permissions: { ...settings.permissions },
    }}
    send={({ processNotes, cssrsLimit, attendanceMinutes, permissions, ...chosen }) =>
      setSiteSettingsAction({
        studyId,
        siteId: site.id,
        processNotes: processNotes.trim(),
        cssrsLimit: cssrsLimit === '' ? null : Number(cssrsLimit),
        pads: chosen.pads as Pads, // the boxes hold these kinds alone
        attendanceMinutes: attendanceMinutes === '' ? null : Number(attendanceMinutes),
        permissions: {
          ebi: permissions.ebi.trim(),
          wai_sr: permissions.wai_sr.trim(),
          meq30: permissions.meq30.trim(),
        },
      })
    }
    done={done}
    submit={{ label: 'Save the settings', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <Field
          control={control}
          name="processNotes"
          label="Process notes: the ethics board’s reference"
          help="Left empty, nobody at this site keeps any. With it, its therapists may keep notes that nobody else ever reads."
        >
          {props => <TextField {...props} maxLength={120} />}
        </Field>
        <Field
          control={control}
          name="cssrsLimit"
          label="C-SSRS told at once from"
          help={`Left empty, the study’s holds: ideation ${study.cssrsLimit}. Any behaviour is told at once.`}
        >
          {props => <NumberField {...props} unit="ideation" />}
        </Field>
        <Field
          control={control}
          name="attendanceMinutes"
          label="A session is attended at least"
          help={`Left empty, the study’s hold: ${study.attendanceMinutes === 0 ? 'nothing set' : `${study.attendanceMinutes} minutes`}. With 0 this site asks for none. Less drafts a deviation.`}
        >
          {props => <NumberField {...props} unit="minutes" />}
        </Field>
        {permitted.map(({ code, label, items, form = '' }) => (
          <Field
            key={code}
            control={control}
            name={`permissions.${code}`}
            label={`${label}: the permission’s reference`}
            help={`Left empty, only its scores are written down. With it, its ${items} items are, by number, and counted here; their text stays on the site’s own form${form}.`}
          >
            {props => <TextField {...props} maxLength={120} />}
          </Field>
        ))}
        <Field
          control={control}
          name="pads"
          label="Pads within reach in a session"
          help="None chosen, the study’s stand. Twelve at most, in the order in which they are ticked."
        >
          {({ value, onChange, ...shown }) => (
            <MultiField
              {...shown}
              options={pads}
              value={new Set(value)}
              onTick={(code, ticked) => onChange(ticked ? [...value, code] : value.filter(one => one !== code))}
            />
          )}
        </Field>
      </>
    )}
  </DeedForm>
)
