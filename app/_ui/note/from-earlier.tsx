import { dateWords } from '@/lib/clock/calendar'
import type { LastTime } from '@/lib/notes/earlier-notes'

interface FromEarlierProps {
  intention: LastTime | null
  plan: LastTime | null
}

/** Beside the form: the participant's intention, and what was agreed for the time since. */
export function FromEarlier({ intention, plan }: FromEarlierProps) {
  if (!intention && !plan) return null
  return (
    <div className="from-earlier">
      {intention && <Words title="Intention" {...intention} />}
      {plan && <Words title="Agreed last time" {...plan} />}
    </div>
  )
}

function Words({ title, words, on }: LastTime & { title: string }) {
  return (
    <section aria-label={title}>
      <h2 className="text-small font-semibold">
        {title} <span className="font-normal text-muted">{dateWords(on)}</span>
      </h2>
      <p className="whitespace-pre-line text-small">{words}</p>
    </section>
  )
}
