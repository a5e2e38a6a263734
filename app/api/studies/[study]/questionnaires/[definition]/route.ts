import { route } from '@/lib/auth/route'
import { readQuestionnaire, readQuestionnaireInput } from '@/lib/review/read-questionnaire'

/** A definition of the data dictionary as a FHIR R4 Questionnaire, to take away. */
export const GET = route(readQuestionnaireInput, async (actor, input) => {
  const { name, questionnaire } = await readQuestionnaire(actor, input)
  return new Response(`${JSON.stringify(questionnaire, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/fhir+json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
})
