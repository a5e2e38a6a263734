import { Empty } from '@/app/_ui/page/empty'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { dateWords } from '@/lib/clock/calendar'
import type { StudyPerson } from '@/lib/trial/people/people-of-study'
import { AddLicence } from './add-licence'
import { EndLicence } from './end-licence'

/** A renewal is another licence: what counted on a past day stays told. */
export const Licences = ({ studyId, person }: { studyId: string; person: StudyPerson }) => (
  <Section title="Licences" aside={<AddLicence studyId={studyId} staffId={person.id} />}>
    {person.licences.length === 0 && (
      <Empty title="None.">What a therapist without a licence signs waits for a countersignature.</Empty>
    )}
    <Rows label="Licences">
      {person.licences.map(({ id, title, number, authority, startsOn, endsOn, struckAt }) => (
        <Row
          key={id}
          title={struckAt ? <s>{title}</s> : title}
          detail={`No. ${number}, ${authority}`}
          aside={struckAt ? 'Entered wrongly: it never counts' : `${dateWords(startsOn)} to ${dateWords(endsOn)}`}
          action={!struckAt && <EndLicence {...{ studyId, staffId: person.id, licenceId: id, title }} />}
        />
      ))}
    </Rows>
  </Section>
)
