import type { Control, FieldPath } from 'react-hook-form'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { NumberField } from '@/app/_ui/form/number-field'
import type { Chosen, Numbered, Typed } from './settings-values'

interface OneOf<N extends FieldPath<Typed>> {
  control: Control<Typed, unknown, Typed>
  name: N
  label: string
}

/** A number of something. */
export const Count = (props: OneOf<Numbered> & { unit: string }) => (
  <Field control={props.control} name={props.name} label={props.label}>
    {shown => <NumberField {...shown} unit={props.unit} />}
  </Field>
)

/** One of two, off or on. */
export const Switch = (
  props: OneOf<'legalHold' | 'treatmentGuess' | 'outcomeRating'> & { help: string; words: readonly [string, string] },
) => (
  <Field control={props.control} name={props.name} label={props.label} help={props.help}>
    {({ value, onChange, ...shown }) => (
      <ChoiceField
        {...shown}
        always
        options={{ no: props.words[0], yes: props.words[1] }}
        value={value ? 'yes' : 'no'}
        onChange={code => onChange(code === 'yes')}
      />
    )}
  </Field>
)

/** Any of a list. */
export const Several = (
  props: OneOf<'fieldsOn' | 'cssrsAt' | 'measures' | 'investigatorTerms' | 'pads'> & {
    options: Readonly<Record<string, string>>
  },
) => (
  <Field control={props.control} name={props.name} label={props.label}>
    {({ value, onChange, ...shown }) => (
      <MultiField
        {...shown}
        options={props.options}
        value={new Set(value)}
        onTick={(code, ticked) => onChange(ticked ? [...value, code] : value.filter(one => one !== code))}
      />
    )}
  </Field>
)

/** One of a few. */
export const OneOfThese = (props: OneOf<Chosen> & { help?: string; options: Readonly<Record<string, string>> }) => (
  <Field control={props.control} name={props.name} label={props.label} help={props.help}>
    {shown => <ChoiceField {...shown} always options={props.options} />}
  </Field>
)
