import { lengthOf, low, opensSentence, type Scene } from '@/lib/deid/reading/scene'

/** What towns and farms end in that are made of two words. */
const endings =
  /(?:court|gate|wood|ford|fields?|ham|ton|bury|bridge|brook|haven|mouth|port|stone|hills?|dale|view|ville|wick|worth|burn|bourne|cliff|ridge|shore|bay|beach|cross|moor|mead|grove|town|lands?|wells|stead|mere|pool|creek|crest|glen|vale|mount|church|minster|chester|castle|borough|burgh|green|lock)$/

/** "Highgate", "Whitecourt": within a sentence, a capital and two plain words that no dictionary joins, the last of them one that towns have. */
export const isTownMade = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) > 6 && endings.test(low(scene, token)) && !opensSentence(scene, token) && !scene.isTitleCased()
