/** The first tap of a day, which needs no word. */
export const ClockZero = ({ start }: { start: () => void }) => (
  <button type="button" className="pad pad-zero" onClick={start}>
    Clock zero
    <span className="block text-small">The moment your protocol calls time 0. The log begins with it.</span>
  </button>
)
