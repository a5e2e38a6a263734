import type { Pattern } from '@/lib/deid/span'

const u = (source: string) => new RegExp(source, 'yu')
const name = "\\p{Lu}[\\p{L}'-]{1,30}"
const house =
  '\\d{1,4}(?:\\s?[a-zA-Z](?!\\p{L}))?(?:\\s?[-/]\\s?(?:\\d{1,4}[a-z]?|[IVX]{1,4}|[a-z]{1,3}))?(?![\\d:%])(?!\\s?(?:m[gl]|times|x|min|hours|days|weeks|km|kg)\\b)'
const postal =
  '(?:\\d{4}\\s?[A-Z]{2}|\\d{2}-\\d{3}|\\d{4,6}|\\d{3}\\s\\d{2}|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)(?![\\d:])'
const floor = '(?:,\\s\\d{1,2}\\s?[o°a]\\.?\\s?[A-Z]?\\b)?'
const unit = '(?:,?\\s(?:[Aa]pt|[Ss]uite|[Uu]nit|[Ff]lat)\\b\\.?\\s?#?\\d{1,5}[A-Za-z]?\\b)?'
const town = `${floor}${unit}(?:,?\\s${postal})?(?:,?\\s${name}(?:[\\s-]${name}){0,2})?`
const linking =
  "(?:(?:de\\sla|de\\sl'|de|du|des|del|della|delle|dei|di|do|da|dos|das|los|las|la|le|les|el|d'|l'|van|van\\sde|von)\\s?){0,2}"

/** Streets and dates as they are written in other languages; the text is folded, so that ß is ss and é is e. */
export const abroadRules: readonly Pattern[] = [
  {
    id: 'address-street-in-one-word',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A Dutch, German or Nordic street in one word or with hyphens, and its number.',
    example: 'Woont ‹Lindenlaan 14-II, 8011 RT Zwolle›; wohnt ‹Rosa-Luxemburg-Str. 4›; ‹Gartenstr. 9, 79098 Freiburg›.',
    nearMiss: 'Monitoring 4 times; Spring 2 of them; Strasse ohne Ende.',
    begins: 'place',
    isNumbered: true,
    pattern: u(
      `\\p{Lu}[\\p{L}.'-]{1,36}(?:straat|laan|weg|plein|gracht|kade|dijk|singel|steenweg|dreef|hof|strasse|str\\.|strasse|gasse|allee|platz|ufer|damm|gata|gatan|vagen|veien|vej|gade|katu|(?<=n)tie|-Str\\.?|-Strasse|-Allee|-Platz|-Ring|-Weg|-Ufer|-Damm)\\s${house}${town}`,
    ),
  },
  {
    id: 'address-street-in-words',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A German street that begins with a preposition, and its number.',
    example: 'Lives ‹An der Alten Linde 3›; neue Adresse: ‹Am Hasenhof 12a, 34125 Kassel›.',
    nearMiss: 'Am 3. Tag; Im Kopf 2020; An Apple 3 times.',
    begins: 'place',
    isNumbered: true,
    pattern: u(
      `(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Zum|Zur|Unter den|Hinter der|Bei der|Vor dem)\\s(?!(?:Mai|Juni|Juli|Januar|Februar|Marz|April|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\\b)(?:${name}\\s){1,3}(?!\\d{4})${house}(?![.\\d])${town}`,
    ),
  },
  {
    id: 'address-street-romance',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A French, Spanish, Italian, Portuguese or Polish street by its first word.',
    example: 'Habite ‹rue des Capucins›; vive en ‹calle Feria 88, 3º B›; ‹ul. Długa 15/4, 26-600›.',
    nearMiss: 'He will rue the day; seen via Zoom; a calle of light.',
    begins: 'place',
    pattern: u(
      `(?:[Rr]ue|[Cc]alle|[Rr]ua|[Uu]lica|[Aa]venida|[Aa]vda\\.?|[Pp]iazza|[Pp]aseo|[Vv]iale|[Cc]hemin|[Ii]mpasse|[Cc]arrer|[Tt]ravessa|[Ll]argo|[Aa]lameda)\\s${linking}${name}(?:[\\s-](?:y\\s|i\\s|e\\s)?${linking}${name}){0,3}(?:,?\\s(?:n[.o°]{0,2}\\s?)?${house})?${town}`,
    ),
  },
  {
    id: 'address-street-told',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A street and its number after a word for a street that English has as well, or after its short form.',
    example: 'Vive in via ‹Garibaldi 12›; przy ‹ul. Polna 7›; quai ‹Valmy 101›.',
    nearMiss: 'Seen via Zoom twice; via Teams.',
    begins: 'place',
    asks: /\b(?:via|ul\.|al\.|os\.|pl\.|corso|quai|cours|route|place|bd|av\.|c\/)\s/i,
    isNumbered: true,
    pattern: u(`${linking}${name}(?:\\s${name}){0,2},?\\s${house}${town}`),
    onlyAfter: /\b(?:via|ul\.|al\.|os\.|pl\.|corso|quai|cours|route|place|bd|av\.|c\/)\s$/i,
    notBefore: /^\s(?:times|min|hours|weeks|days)/,
  },
  {
    id: 'address-street-french',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A number before a French street.',
    example: 'Adresse : ‹8 bis rue des Capucins, 21000 Dijon›; vit au ‹101 quai de Valmy›.',
    nearMiss: 'He took 8 routes; 3 places.',
    begins: 'digits',
    pattern: u(
      `\\d{1,4}(?:\\s?(?:bis|ter|[a-d]))?,?\\s(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allee|quai|route|cours|rua|via|viale)\\s${linking}${name}(?:[\\s-]${linking}${name}){0,3}${town}`,
    ),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'address-street-turkish',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A Turkish street or quarter.',
    example: 'evi: ‹Atatürk Cad. 112›; ‹Bahçelievler Mahallesi›.',
    nearMiss: 'Severe CAD. 112 patients; played cards.',
    begins: 'place',
    asks: /Cad|Sok|Mah|Bulv/,
    pattern: u(
      `${name}(?:\\s${name})?\\s(?:Cad\\.|Caddesi|Sok\\.|Sokak|Sokagi|Mah\\.|Mahallesi|Bulvari)(?:\\s(?:No:?\\s?)?\\d{1,4}(?:/\\d{1,3})?)?`,
    ),
  },
  {
    id: 'address-number-told',
    type: 'ADDRESS',
    band: 'review',
    reason: 'A number and a name after a word for where somebody lives or is fetched.',
    example: 'Driver: pu ‹2210 Mariposa #5›, do ‹500 Parnassus›; lives ‹9 Ballast Close› still.',
    nearMiss: 'Lives 20 Minutes away; do 500 Steps.',
    begins: 'digits',
    pattern: u(
      `\\d{1,5}[a-z]?\\s(?!(?:Minutes|Min|Miles|Hours|Steps|Blocks|Weeks|Years|Times|Sessions|Items)\\b)(?:[NSEW]\\.?\\s)?${name}(?:\\s${name}){0,2}(?:\\s#\\w{1,5})?`,
    ),
    onlyAfter:
      /\b(?:lives?(?: at| in)?|living at|address|addr|pu|do|pick(?:ed)? up(?: at)?|drop(?:ped)?(?: off)?(?: at)?|stay(?:s|ing) at|home to|taxi to|moved to|resides at|c\/o|mail to|mail c\/o|ship to|deliver to|off to|flat \w{1,3},)[:\s]{1,2}$/i,
  },
  {
    id: 'address-rural-route',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A rural delivery with its site, box or number.',
    example: 'c/o ‹RR1 Site 4 Comp 12, Nelson BC V1L 5P4›.',
    nearMiss: 'RR 16, site 4 of the study.',
    begins: 'place',
    isNumbered: true,
    pattern: u(
      `(?:RR|RD)\\s?#?\\d{1,2}(?:,?\\s(?:Site|Comp|Box|Group|Stn)\\s\\d{1,4}){1,3}(?:,\\s${name}(?:\\s${name}){0,2}(?:,?\\s[A-Z]{2})?(?:\\s[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)?)?`,
    ),
  },
]
