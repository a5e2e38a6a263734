import { PadLetter } from './pad-letter'

interface SmallPadProps {
  label: string
  foot: string
  letter: string | undefined
  press: () => void
}

/** A pad of a sheet, with its key where it has one. */
export const SmallPad = ({ label, foot, letter, press }: SmallPadProps) => (
  <button type="button" className="pad" onClick={press}>
    <span>{label}</span>
    <span className="pad-foot">
      {foot}
      {letter && <PadLetter>{letter}</PadLetter>}
    </span>
  </button>
)
