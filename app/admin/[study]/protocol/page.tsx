import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { measures } from '@/lib/measures/measures'
import { studySwitches } from '@/lib/notes/circumstances'
import { allow } from '@/lib/outcome/refusal'
import { effectOptions, padOptions } from '@/lib/session/log/kinds'
import { limitsSet } from '@/lib/session/vitals/vital-limits'
import { readStudy } from '@/lib/trial/study/read-study'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { SettingsForm } from './settings-form'
import { TouchKindsForm } from './touch-kinds-form'
import { VitalLimitsForm } from './vital-limits-form'

export const metadata = { title: 'Protocol settings' }

/** What this study’s protocol sets: what the notes ask, and the times that apply. */
export default onPage(async ({ params }: PageProps<'/admin/[study]/protocol'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const { settings } = await readStudy(actor, studyId)
  allow(mayAdminister.setStudySettings(actor, { studyId }))
  return (
    <>
      <PageHeader
        title="Protocol settings"
        above={<RecordLink href={`/admin/${studyId}`}>People and sites</RecordLink>}
        below="A change holds for notes that are still being written. What is signed stays as it was read when it was signed."
      />
      <SettingsForm
        studyId={studyId}
        settings={settingsOf(settings)}
        switches={studySwitches}
        pads={padOptions}
        effects={effectOptions}
        contacts={visitKinds}
        measures={Object.fromEntries(
          Object.values(measures).map(({ code, title, about }) => [code, `${title}: ${about}`]),
        )}
      />
      <div className="mt-14 max-w-form">
        <Section title="Vital signs in a session">
          <p className="mb-4 max-w-[60ch]">
            No limit is set until you set one. A value outside a limit is logged with what was done; Vigil advises
            nothing. A reading is shown beside the limit that held when it was taken. A site may set its own, beside its
            name among the sites.
          </p>
          <VitalLimitsForm studyId={studyId} minutes={settings.vitalsMinutes ?? 0} limits={limitsSet(settings)} />
        </Section>
        <Section title="Kinds of touch">
          <p className="mb-4 max-w-[60ch]">
            Preparation asks about each of these. A kind that was saved keeps its words, because agreements speak of it:
            retire it, and add another. Agreements that are signed stay as they were signed.
          </p>
          <TouchKindsForm studyId={studyId} kinds={touchKindsOf(settings)} />
        </Section>
      </div>
    </>
  )
})
