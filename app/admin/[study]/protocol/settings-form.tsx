'use client'
import { useState } from 'react'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { setStudySettingsAction } from '@/app/admin/[study]/actions'
import { Count, OneOfThese, Several, Switch } from './setting-controls'
import { asSettings, asTyped, type SetSettings, schema } from './settings-values'

interface SettingsFormProps {
  studyId: string
  settings: SetSettings
  /** What may be switched on of the notes, and the kinds of contact: code to label. */
  switches: Readonly<Record<string, string>>
  contacts: Readonly<Record<string, string>>
  measures: Readonly<Record<string, string>>
  /** Of a session’s log: what may be a pad, and what is an effect. */
  pads: Readonly<Record<string, string>>
  effects: Readonly<Record<string, string>>
}

/** Everything the protocol may set otherwise, in one form; each change stands in the trail with what was set before. */
export function SettingsForm({ studyId, settings, switches, contacts, measures, pads, effects }: SettingsFormProps) {
  const [saved, setSaved] = useState(false)
  return (
    <DeedForm
      schema={schema}
      start={asTyped(settings)}
      send={input => {
        setSaved(false)
        return setStudySettingsAction({ studyId, ...asSettings(input) })
      }}
      done={() => setSaved(true)}
      submit={{ label: 'Save the settings', pending: 'Saving…' }}
    >
      {({ control }) => (
        <>
          <Several control={control} name="fieldsOn" label="Asked in the notes of this study" options={switches} />
          <Several control={control} name="cssrsAt" label="Contacts that ask for the C-SSRS" options={contacts} />
          <Several control={control} name="measures" label="Measures of this study" options={measures} />
          <Field
            control={control}
            name="armNames"
            label="What the arms are called"
            help="Parted by commas. A note that names one, or an amount, is pointed out to its author before signing."
          >
            {props => <TextField {...props} maxLength={400} />}
          </Field>
          <Field
            control={control}
            name="independentContact"
            label="Somebody outside the team, and how to reach them"
            help="Stands on the copy of the touch agreement that the participant is given."
          >
            {props => <TextField {...props} maxLength={200} />}
          </Field>
          <Switch
            control={control}
            name="legalHold"
            label="Legal hold"
            help="While it stands, nobody changes or deletes a process note of their own."
            words={['None stands', 'It stands']}
          />
          <Switch
            control={control}
            name="treatmentGuess"
            label="Treatment guess"
            help="After each medication session the participant and both therapists may say which arm they think it was. It is locked at once, and read only after two persons have unblinded the study. The arms need names first."
            words={['Not asked for', 'Asked for']}
          />
          <Switch
            control={control}
            name="outcomeRating"
            label="Independent rating"
            help="Planned for every participant, outside what therapists see; who is enrolled already gets theirs too, unless its window is over. Vigil keeps that it was done, and nothing of its result."
            words={['Not planned', 'Planned']}
          />
          <Field
            control={control}
            name="ratingAfter"
            label="Independent rating counts from"
            help="The code of a medication session. Left empty, the last of the course."
          >
            {props => <TextField {...props} maxLength={12} />}
          </Field>
          <Count control={control} name="ratingDays" label="Rated after that session by" unit="days" />
          <Count control={control} name="ratingEarly" label="Rated earlier by at most" unit="days" />
          <Count control={control} name="ratingLate" label="Rated later by at most" unit="days" />
          <Count
            control={control}
            name="staffGapMinutes"
            label="A session with fewer than two therapists in the room departs after"
            unit="minutes"
          />
          <Count
            control={control}
            name="attendanceMinutes"
            label="A session is attended at least (0: nothing set)"
            unit="minutes"
          />
          <Several
            control={control}
            name="investigatorTerms"
            label="Effects of a session that are always the investigator’s to judge"
            options={effects}
          />
          <Several
            control={control}
            name="pads"
            label="Pads within reach in a session: none chosen, the usual twelve"
            options={pads}
          />
          <Count control={control} name="unblindHours" label="Unblinding confirmed within" unit="hours" />
          <Count control={control} name="seriousHours" label="Sponsor told of a serious event within" unit="hours" />
          <OneOfThese
            control={control}
            name="distressScale"
            label="Distress in a session is rated"
            help="A note that was begun, and its log, keep the scale that they were begun on."
            options={{ '0-10': 'From 0 to 10', '0-100': 'From 0 to 100' }}
          />
          <OneOfThese
            control={control}
            name="relatedness"
            label="Adverse events are related"
            help="An event that was entered keeps to what was asked then."
            options={{ graded: 'By degrees, from unrelated to definite', yes_no: 'Yes or no' }}
          />
          <Count control={control} name="touchWidenDays" label="Touch widened until before a session" unit="days" />
          <Count control={control} name="cssrsLimit" label="C-SSRS told at once from" unit="ideation" />
          <Count control={control} name="pcl5Cut" label="PCL-5 cut that the charts draw" unit="of 80" />
          <Count control={control} name="judgeHours" label="Concerning answer judged within" unit="hours" />
          <Count control={control} name="careDays" label="Care check offered after a session within" unit="days" />
          <Field control={control} name="leadLabel" label="What the first therapist is called">
            {props => <TextField {...props} maxLength={40} />}
          </Field>
          <Field control={control} name="secondLabel" label="What the second therapist is called">
            {props => <TextField {...props} maxLength={40} />}
          </Field>
          <Count control={control} name="lateHours" label="Late entry after" unit="hours" />
          <Count control={control} name="signHours" label="Note signed after its contact within" unit="hours" />
          <Count control={control} name="countersignHours" label="Countersignature due within" unit="hours" />
          <Count
            control={control}
            name="signatureMinutes"
            label="Further signatures by password alone, further looks into a vault without it, within"
            unit="minutes"
          />
          <Count control={control} name="idleMinutes" label="Screen locks after" unit="minutes" />
          <Count
            control={control}
            name="readingsPerHour"
            label="Most records that one person opens in an hour before an investigator is told"
            unit="participants"
          />
          {saved && <p role="status">The settings are saved.</p>}
        </>
      )}
    </DeedForm>
  )
}
