/** Words for what is felt or believed, which does things too: hope remains, joy came. */
const felt = new Set(
  'hope love day price banks grace joy faith charity patience prudence constance harmony mercy justice destiny dawn summer autumn winter spring sky star stella storm rain ocean river forest stone light ember echo honey candy ginger olive amber crystal pearl ruby jade melody trinity genesis eden haven heath clay wren phoenix hawk fox wolf dove raven lark lotus maple marigold moss nova opal pansy poppy rosemary saffron sage thyme juniper laurel linden coral cherry flora true unity valentine velvet verity liberty precious royal noble king queen prince duke earl knight bishop deacon marshal major junior ace angel christian sterling cash case chance legacy paris london china india asia'.split(
    ' ',
  ),
)
/** Hope, joy, summer, sky: what is felt, believed or found. */
export const isFelt = (word: string): boolean => felt.has(word)
