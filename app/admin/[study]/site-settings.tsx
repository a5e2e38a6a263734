'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { NumberField } from '@/app/_ui/form/number-field'
import { TextField } from '@/app/_ui/form/text-field'
import { setSiteSettingsAction } from './actions'

const schema = z.object({
  processNotes: z.string().max(120),
  cssrsLimit: z.string().regex(/^[1-5]?$/, 'From 1 to 5, or nothing.'),
})

interface SiteSettingsProps {
  studyId: string
  site: { readonly id: string; readonly name: string }
  settings: { readonly processNotes: string; readonly cssrsLimit: number | null }
  /** What holds where the site sets none. */
  studyLimit: number
}

/** What a site decides for itself, with its own ethics board: process notes, and from where on a C-SSRS result is told at once. */
export const SiteSettings = ({ studyId, site, settings, studyLimit }: SiteSettingsProps) => (
  <DeedDialog
    key={JSON.stringify(settings)}
    trigger={{ label: 'Site settings', of: site.name }}
    title={`Settings of ${site.name}`}
    schema={schema}
    start={{ processNotes: settings.processNotes, cssrsLimit: String(settings.cssrsLimit ?? '') }}
    send={({ processNotes, cssrsLimit }) =>
      setSiteSettingsAction({
        studyId,
        siteId: site.id,
        processNotes: processNotes.trim(),
        cssrsLimit: cssrsLimit === '' ? null : Number(cssrsLimit),
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
      </>
    )}
  </DeedDialog>
)
