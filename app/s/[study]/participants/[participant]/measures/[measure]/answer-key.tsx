/** What the numbers of the paper form mean, said once for all its questions. */
export const AnswerKey = ({ choices }: { choices: Readonly<Record<string, string>> }) => (
  <p className="answer-key">
    {Object.entries(choices).map(([code, words]) => (
      <span key={code}>
        <strong>{code}</strong> {words}
      </span>
    ))}
    <span className="text-muted">Tap an answer again to clear it.</span>
  </p>
)
