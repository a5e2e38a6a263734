import { Tiles } from '@/app/_ui/form/tiles'
import type { MeasureItem } from '@/lib/measures/measure'

interface QuestionProps {
  number: number
  item: MeasureItem
  choices: Readonly<Record<string, string>>
  name: string
  value: string | null
  onChange: (value: string | null) => void
}

/** One question with its answers as wide tiles; tapping the chosen one again opens it. */
export function Question({ number, item, choices, name, value, onChange }: QuestionProps) {
  return (
    <li>
      <fieldset className="question">
        <legend className="mb-3 font-semibold">
          {number}. {item.label}
        </legend>
        <Tiles {...{ name, value, onChange }} options={choices} />
      </fieldset>
    </li>
  )
}
