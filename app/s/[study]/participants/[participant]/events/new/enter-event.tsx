'use client'
import { useRouter } from 'next/navigation'
import type { z } from 'zod'
import { DateTimeField } from '@/app/_ui/form/datetime-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { enterEventAction } from '@/app/s/[study]/events/actions'
import { FactFields } from '@/app/s/[study]/events/fact-fields'
import { triageEffectsAction } from '@/app/s/[study]/notes/[note]/closing/actions'
import { triageReportedAction } from '@/app/s/[study]/notes/[note]/effects/actions'
import { eventForm } from '@/lib/events/event-forms'
import { enterEventInput } from '@/lib/events/event-input'
import type { ActionResult } from '@/lib/outcome/result'
import type { EffectsOfForm } from '@/lib/session/effects/effects-for-form'
import type { KnownOfHelp } from '@/lib/session/effects/medical-help'
import type { ReportOfForm } from '@/lib/session/effects/report-for-form'

const { aware_at: knownSince } = eventForm.fields

type Entered = z.output<typeof enterEventInput>
type Of = EffectsOfForm | ReportOfForm
interface EnterEventProps {
  study: string
  participantId: string
  /** Visit to words. */
  visits: Readonly<Record<string, string>>
  visitId: string | null
  zone: string
  /** The effects of a session, or the one reported since, that it speaks of, with what is known of it; null where it speaks of none. */
  of: Of | null
  /** What is known of one that speaks of no effect; null where nothing is. */
  known: KnownOfHelp | null
}

/** One event, in the order in which it is told. */
export function EnterEvent({ study, participantId, visits, visitId, zone, of, known }: EnterEventProps) {
  const { push } = useRouter()
  return (
    <DeedForm
      schema={enterEventInput as z.ZodType<Entered, Entered>}
      start={{ participantId, visitId: visitId ?? undefined, ...startOf(of, known) }}
      send={input => (of ? triaged(of, input) : enterEventAction(input))}
      done={({ eventId }) => push(`/s/${study}/events/${eventId}`)}
      submit={{ label: 'Enter the event', pending: 'Saving…' }}
    >
      {({ control, watch }) => (
        <>
          <FactFields
            control={control}
            decision={watch('decision')}
            ongoing={watch('facts.AEONGO')}
            treated={watch('facts.AECONTRT')}
            {...(of ? { beside: of.beside } : {})}
          />
          <div className="abreast">
            {!of && (
              <Field control={control} name="visitId" label="Heard of at" optional>
                {props => (
                  <SelectField
                    {...props}
                    value={props.value ?? null}
                    none="No visit"
                    options={visits}
                    onChange={id => props.onChange(id ?? undefined)}
                  />
                )}
              </Field>
            )}
            <Field control={control} name="awareAt" label={knownSince.label} optional help={knownSince.help}>
              {props => (
                <DateTimeField
                  {...props}
                  zone={zone}
                  value={props.value ?? ''}
                  onChange={at => props.onChange(at || undefined)}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </DeedForm>
  )
}

function startOf(of: Of | null, known: KnownOfHelp | null) {
  if (!of) return { facts: known ?? { AETERM: '', AESTDAT: '' } }
  const { facts, awareAt } = of
  return 'itemId' in of ? { facts, awareAt } : { decision: 'ae' as const, facts, awareAt }
}

/** Entered from effects, it settles their triage in the same act. */
async function triaged(
  of: Of,
  { decision, whyNot, awareAt, facts }: Entered,
): Promise<ActionResult<{ eventId: string }>> {
  const event = { decision, facts, ...(whyNot ? { whyNot } : {}), ...(awareAt ? { awareAt } : {}) }
  const { noteId } = of
  if ('itemId' in of) return triageReportedAction({ noteId, itemId: of.itemId, decision: 'ae', event })
  const result = await triageEffectsAction({ noteId, entryIds: [...of.entryIds], decision: 'ae', event })
  return result.ok ? { ok: true, value: { eventId: result.value.eventIds[0] ?? '' } } : result
}
