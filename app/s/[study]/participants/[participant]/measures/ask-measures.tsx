'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { MultiField } from '@/app/_ui/form/multi-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { useHandOver } from '@/app/handed/use-hand-over'
import { handOverAction } from '@/app/s/[study]/measures/actions'
import { dateWords } from '@/lib/clock/calendar'
import type { Left } from '@/lib/measures/left-to-ask'
import type { MeasureCode } from '@/lib/measures/measure'
import { LeftAtVisit } from './left-at-visit'

export interface Offered {
  code: MeasureCode
  title: string
  about: string
  /** Its questions stand here; of the others only the scores are written down. */
  isShipped: boolean
}
interface AskMeasuresProps {
  study: string
  participantId: string
  visits: readonly { id: string; code: string; targetOn: string; left: Left | null }[]
  /** The visit that is chosen at first. */
  first: string | null
  offered: readonly Offered[]
}

/** Hands the screen over for some questionnaires, or leads to where answers and scores are written down. */
export function AskMeasures({ study, participantId, visits, first, offered }: AskMeasuresProps) {
  const [visitId, setVisitId] = useState(first)
  const visit = visits.find(({ id }) => id === visitId)
  const [codes, setCodes] = useState<readonly MeasureCode[]>(() => dueAt(visits, first))
  const { trouble, setTrouble, isPending, handOver } = useHandOver()
  const shipped = offered.filter(({ isShipped }) => isShipped)

  const tick = (code: string, ticked: boolean) => {
    const others = codes.filter(one => one !== code)
    const chosen = shipped.find(one => one.code === code)
    setCodes(ticked && chosen ? [...others, chosen.code] : others)
  }

  async function hand() {
    const handed = codes.filter(code => shipped.some(one => one.code === code))
    if (!visitId || handed.length === 0) return setTrouble(visitId ? 'Choose a questionnaire.' : 'Choose a visit.')
    await handOver(() => handOverAction({ visitId, codes: handed }))
  }

  return (
    <div className="grid max-w-form gap-6">
      <SelectField
        id="visit"
        label="At which visit"
        value={visitId}
        onChange={id => {
          setVisitId(id)
          setCodes(dueAt(visits, id))
        }}
        options={Object.fromEntries(visits.map(({ id, code, targetOn }) => [id, `${code}, ${dateWords(targetOn)}`]))}
      />
      {visit && <LeftAtVisit visit={visit} offered={offered} />}
      {shipped.length > 0 && (
        <>
          <MultiField
            id="codes"
            label="Hand this screen over for"
            help="It is locked to these questions until you give your password."
            options={Object.fromEntries(shipped.map(({ code, title, about }) => [code, `${title}: ${about}`]))}
            value={new Set(codes)}
            onTick={tick}
          />
          {trouble && <Notice kind="refusal" title={trouble} />}
          <div>
            <Button kind="primary" pending={isPending && 'Handing over…'} onClick={() => void hand()}>
              Hand the screen over
            </Button>
          </div>
        </>
      )}
      <nav aria-label="Write down">
        <p className="field-label">Or write down what was answered elsewhere</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {offered.map(({ code, title }) => (
            <li key={code}>
              <RecordLink
                href={`/s/${study}/participants/${participantId}/measures/${code}${visitId ? `?visit=${visitId}` : ''}`}
              >
                {title}
              </RecordLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** What a visit still asks for is chosen from the start. */
const dueAt = (visits: AskMeasuresProps['visits'], visitId: string | null): readonly MeasureCode[] =>
  visits.find(({ id }) => id === visitId)?.left?.measures ?? []
