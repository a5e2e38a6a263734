'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { NumberField } from '@/app/_ui/form/number-field'
import { TextField } from '@/app/_ui/form/text-field'
import { setSiteSettingsAction } from './actions'

const schema = z.object({
  processNotes: z.string().max(120),
  cssrsLimit: z.string().regex(/^[1-5]?$/, 'From 1 to 5, or nothing.'),
  pads: z.array(z.string()).max(12, 'Twelve at most.'),
})

type Pads = Parameters<typeof setSiteSettingsAction>[0]['pads']
interface SiteSettingsProps {
  studyId: string
  site: { readonly id: string; readonly name: string }
  settings: { readonly processNotes: string; readonly cssrsLimit: number | null; readonly pads: readonly string[] }
  /** What holds where the site sets none. */
  studyLimit: number
  /** What may be a pad of a session’s log. */
  pads: Readonly<Record<string, string>>
}

/** What a site decides for itself, with its own ethics board: process notes, from where on a C-SSRS result is told at once, and which pads are within reach in a session. */
export const SiteSettings = ({ studyId, site, settings, studyLimit, pads: padOptions }: SiteSettingsProps) => (
  <DeedDialog
    key={JSON.stringify(settings)}
    trigger={{ label: 'Site settings', of: site.name }}
    title={`Settings of ${site.name}`}
    schema={schema}
    start={{
      processNotes: settings.processNotes,
      cssrsLimit: String(settings.cssrsLimit ?? ''),
      pads: [...settings.pads],
    }}
    send={({ processNotes, cssrsLimit, pads }) =>
      setSiteSettingsAction({
        studyId,
        siteId: site.id,
        processNotes: processNotes.trim(),
        cssrsLimit: cssrsLimit === '' ? null : Number(cssrsLimit),
        pads: pads as Pads, // the boxes hold these kinds alone
      })
    }
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
          help={`Left empty, the study’s holds: ideation ${studyLimit}. Any behaviour is told at once.`}
        >
          {props => <NumberField {...props} unit="ideation" />}
        </Field>
        <Field
          control={control}
          name="pads"
          label="Pads within reach in a session"
          help="None chosen, the study’s stand. Twelve at most, in the order in which they are ticked."
        >
          {({ value, onChange, ...shown }) => (
            <MultiField
              {...shown}
              options={padOptions}
              value={new Set(value)}
              onTick={(code, ticked) => onChange(ticked ? [...value, code] : value.filter(one => one !== code))}
            />
          )}
        </Field>
      </>
    )}
  </DeedDialog>
)
