import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OuterPage } from '@/app/sign-in/outer-page'
import { onPage } from '@/lib/auth/on-page'
import { currentSession } from '@/lib/auth/session'
import { handedOf } from '@/lib/credentials/hand-session'
import { readHanded } from '@/lib/measures/read-handed'
import { Questionnaire } from './questionnaire'
import { TakeBack } from './take-back'

export const metadata: Metadata = { title: 'Questions for you' }

/** What the participant sees of Vigil: the questions handed to them, and nothing else until staff give their password. */
export default onPage(async () => {
  const session = await currentSession()
  if (!session) redirect('/sign-in')
  if (!session.handedForms) redirect(session.locked ? '/locked' : '/')
  const { actor, forms } = handedOf(session)
  const { form, place, studyId, participantId } = await readHanded(actor, forms)
  const next = `/s/${studyId}/participants/${participantId}/measures`
  return (
    <OuterPage title={form ? 'Questions for you' : 'Thank you'} width="form">
      {form ? (
        <Questionnaire key={form.id} form={form} place={place} />
      ) : (
        <p className="font-serif text-prose">
          That was all. Please give the screen back to the person who handed it to you.
        </p>
      )}
      <TakeBack name={session.staff.name} next={next} open={!form} />
    </OuterPage>
  )
})
