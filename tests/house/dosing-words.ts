const stems =
  /^(over|under|micro|macro|mega|re|pre|post|co)?dos(e|es|ed|age|ages|ing|ings)$|^(up|down)?titrat|^regimens?$|^posolog/
const units = /^(mg|mgs|mcg|µg|μg|milligram\w*|microgram\w*|millilit\w*)$/
const routes =
  /^(intravenous|intramuscular|intranasal|subcutaneous|sublingual|parenteral|transdermal|buccal|orally)(ly)?$/
const routePhrase = /\b(routes? of administration|administration routes?)\b/
const amount = /(?<![\p{L}\p{N}_.-])\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|μg|ug|ng|g|grams?|ml|µl|cc|iu)(?![\p{L}\p{N}_-])/u

/** The first word of dosing in a text, an identifier or a whole file; null where there is none. */
export function dosingIn(text: string): string | null {
  const words = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()
  const single = words.split(/[^\p{L}\p{N}]+/u).find(word => stems.test(word) || units.test(word) || routes.test(word))
  return single ?? routePhrase.exec(words)?.[0] ?? amount.exec(words)?.[0] ?? null
}
