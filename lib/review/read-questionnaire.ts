import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { forms } from '@/lib/events/forms'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { published } from '@/lib/measures/measures'
import { hasOwnRows, withRows } from '@/lib/notes/definition'
import type { FormDefinition } from '@/lib/notes/fields'
import { type Questionnaire, questionnaireOf } from '@/lib/notes/questionnaire'
import { allow } from '@/lib/outcome/refusal'
import { readStudy } from '@/lib/trial/study/read-study'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'

export const readQuestionnaireInput = z.strictObject({ study: z.string(), definition: z.string() })

/** One form or measure of the data dictionary as a FHIR R4 Questionnaire, for whoever holds a role in the study; nothing of anybody stands in it. */
export async function readQuestionnaire(
  actor: Actor,
  { study: studyId, definition: id }: z.output<typeof readQuestionnaireInput>,
): Promise<{ readonly name: string; readonly questionnaire: Questionnaire }> {
  const { settings } = await readStudy(actor, studyId)
  const [form, measure] = [forms.find(one => one.id === id), published.find(one => one.id === id)]
  const questionnaire = form ? asAskedIn({ studyId, settings }, form) : measure && measureQuestionnaire(measure)
  allow(questionnaire !== undefined, 'not_found')
  return { name: `vigil-questionnaire-${id.replace('@', '-')}.json`, questionnaire }
}

/** A form of which the study has set rows of its own is no longer the published one: it has an address of its own, and says what it comes from. */
function asAskedIn(
  { studyId, settings }: { readonly studyId: string; readonly settings: Parameters<typeof touchKindsOf>[0] },
  form: FormDefinition,
): Questionnaire {
  const published = questionnaireOf(form)
  if (!settings.touchKinds || !hasOwnRows(form)) return published
  return {
    ...questionnaireOf(withRows(form, rowsOf(touchKindsOf(settings)))),
    url: `${published.url}:${studyId}`,
    derivedFrom: [`${published.url}|${published.version}`],
  }
}
