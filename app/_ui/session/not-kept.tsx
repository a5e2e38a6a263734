import type { Line } from './day'

interface NotKeptProps {
  line: Line
  words: string
  /** Logs it anew, as of now. */
  again: (line: Line) => void
  letGo: (id: string) => void
}

/** What the server refused stays on this device, words and all, until its writer logs it anew or lets it go. */
export const NotKept = ({ line, words, again, letGo }: NotKeptProps) => (
  <span className="flex flex-wrap gap-x-4">
    <button
      type="button"
      className="text-button"
      aria-label={`Log it as of now: ${words}`}
      onClick={() => {
        again(line)
        letGo(line.id)
      }}
    >
      Log it as of now
    </button>
    <button type="button" className="text-button" aria-label={`Let it go: ${words}`} onClick={() => letGo(line.id)}>
      Let it go
    </button>
  </span>
)
