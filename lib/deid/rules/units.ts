import type { Pattern } from '@/lib/deid/span'

const c = (source: string) => new RegExp(source, 'y')
const u = (source: string) => new RegExp(source, 'yu')
const name = "\\p{Lu}[\\p{L}'-]{1,24}"

/** Units, ships, branches and firms that a number or a sign makes out: few are in them. */
export const unitRules: readonly Pattern[] = [
  {
    id: 'unit-military',
    type: 'ORG',
    band: 'certain',
    reason: 'A unit, ship or squadron by its number or name: few served there then.',
    example: 'Corpsman with ‹3rd Battalion, 6th Marines›; convoy with ‹2/4 Marines›, later ‹2-7 CAV› and ‹2 PARA›.',
    nearMiss: '2nd platoon of thoughts; 3rd session; 2/4 steps.',
    begins: 'digits',
    pattern: c(
      '(?:\\d{1,3} (?:[A-Z][a-z]+ )?(?:Battalion|Commando|Squadron|Sqn|Regiment|Brigade|Company|Battery|Pantserbrigade|Infanterie\\w{2,12})\\b|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) of the \\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\\b|\\d{1,3}/\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)? (?:Battalion|Bn|Aviation|Field|Combat|Cavalry|Rifles|RNZIR|RGR|R[A-Z]{2,4})\\b|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) (?:[A-Z][A-Za-z]+ ){0,3}(?:Battalion|Bn|Brigade|Regiment|Division|Div|Squadron|Company|Platoon|Marines|Infantry|Cavalry|Airborne|Corps|Fleet|Armored|Rangers?|Surgical Team|Rifles|LAR|Recon|Group|Wing|Battery|MEU|MEF|ID|BCT|SFG)\\b\\.?|\\d{1,3}/\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)? (?:Marines|Infantry|Cav|Cavalry|Airborne|Armor|FA|Inf|Battalion|Bn)\\b|\\d{1,3}[-/]\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)? (?:Infantry|Cavalry|Armor|Artillery|CAV|INF|FA|AR|AVN|Cav|Inf|PIR|IN|ABN|ADA|ACR|MP|SFG|BCT|MAR|FAR|EN)\\b|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)? (?:PARA|Para|CAV|Cav|COMMANDO|Commando|RAR|RIFLES|Rifles|SCOTS|YORKS|MERCIAN|SAS|SBS|ABN|MARDIV)\\b|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) (?:[A-Z]{2,5}\\b(?! (?:score|item|visit))|Bde|Bn|Regt|Sqn|Mountain|Marine|Armou?red|Fighter|Bomber|Airlift|Medical|Engineer|Ranger|Special|Signal|Field|Combat|Support|Transportation|Military|Aviation|Expeditionary)(?: (?:Bde|Bn|Regt|Sqn|Division|Div|Group|Wing|Brigade|Battalion|Company|Co|Hospital|Forces|Police|Artillery|Logistics|[A-Z]{2,4}))?\\b\\.?)(?:,? \\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)? (?:[A-Z][A-Za-z]+ ){0,2}(?:Battalion|Brigade|Regiment|Division|Marines|Infantry|Cavalry|Airborne|Corps|Fleet|ID|BCT)\\b|,? (?:Alpha|Bravo|Charlie|Delta|Echo|Fox|Foxtrot|Golf|Hotel|[A-K]) (?:Co|Company|Trp|Troop|Battery|Btry)\\b)?(?: at [A-Z][a-z]{3,}(?![a-z]| [A-Z]))?',
    ),
  },
  {
    id: 'unit-of-a-people',
    type: 'ORG',
    band: 'certain',
    reason: 'A battalion of India or Nepal by its number and the people that it is of.',
    example: 'retired from ‹4 Sikh›; served with ‹2/5 Gurkha Rifles›; in ‹17 Rajput› then.',
    nearMiss: 'with 4 Sikh men; in 2 Assam sessions.',
    begins: 'digits',
    pattern: c(
      '\\d{1,2}(?:\\/\\d{1,2})? (?:Sikh|Gurkha|Gorkha|GR|Rajput|Dogra|Jat|Kumaon|Garhwal|Madras|Assam|Maratha|Mahar|Punjab|Bihar|JAK|Para)(?: (?:Regiment|Regt|LI|Light Infantry|Rifles|RIF))?(?![\\w-])',
    ),
    onlyAfter: /\b(?:from|with|in|of|his|her|the|was|served) $/i,
    notBefore: /^ (?!and|in|on|at|till|until|then|is|was|when|as|for|by)[a-z]/,
  },
  {
    id: 'unit-lettered',
    type: 'ORG',
    band: 'certain',
    reason: 'A company, troop or battery by its letter, with the unit it is of.',
    example: 'With ‹Bravo Co› in spring, ‹C Trp 1/9› before, then ‹Charlie Company, 2/7›.',
    nearMiss: 'B Complex; a company of two; Echo was heard.',
    begins: 'place',
    asks: /\s(?:Co|Company|Trp|Troop|Battery|Btry|Bty|Platoon|Plt)\b/,
    pattern: c(
      '(?:Alpha|Bravo|Charlie|Delta|Echo|Fox|Foxtrot|Golf|[A-K]) (?:Co\\b\\.?|Company|Trp|Troop|Battery|Btry|Bty|Platoon|Plt)(?![a-z])(?:,? \\d{1,3}(?:[/-]\\d{1,3}|st|nd|rd|th)(?: [A-Z][A-Za-z]{1,10})?)?',
    ),
    notAfter: /[\w-]$/,
  },
  {
    id: 'ship',
    type: 'ORG',
    band: 'certain',
    reason: 'A ship by its prefix and name.',
    example: 'Fished on the ‹F/V Second Wind›; served on ‹HMS Vale› and ‹USCGC Halcyon› (‹WMEC-905›).',
    nearMiss: 'MS relapse; the SS checked; M V repair.',
    begins: 'place',
    pattern: u(
      `(?:F/V|M/V|S/V|R/V|FV|MV|RV|CGC|SS|HMS|HMAS|HMCS|HMNZS|RFA|USS|USNS|USCGC|RMS|MFV|LÉ|LE)\\s(?:the\\s)?${name}(?:\\s(?:of\\s)?(?:${name}|[IVX]{1,4}\\b)){0,2}|(?:LSD|DDG|CVN|CV|FFG|LHD|LHA|LPD|SSN|SSBN|WMEC|WMSL|WHEC)-\\d{1,3}(?!\\d)`,
    ),
    notAfter: /[\w-]$/,
  },
  {
    id: 'unit-number',
    type: 'ORG',
    band: 'certain',
    reason: 'A branch, lodge, station or squadron by its number.',
    example:
      'Told the Legion, ‹Branch 23›; roofer, ‹Local 11›; loadie, ‹No. 37 Squadron›; ‹ILWU Local 23›; paramedic, ‹Station 14›.',
    nearMiss: 'Station two of the walk; local 5 km run; post 2 weeks; branch 2 of the tree.',
    begins: 'place',
    isNumbered: true,
    pattern: u(
      `(?:[A-Z]{2,6}\\s)?(?:Branch|Local|Chapter|[Cc]hapter(?<=[A-Z] [Cc]hapter)|Teamsters|PS|Station|Lodge|Ladder|Engine Co\\.?|Engine|VFW Post|Legion Post|Post|Detachment|Battalion|Precinct|PSAP|Firehouse|Fire Station)\\s(?:No\\.?\\s?|#)?\\d{1,4}[A-Z]?(?![\\w/%])|No\\.?\\s\\d{1,3}\\s(?:Squadron|Sqn|Troop|Wing|Flight|Regiment|Company|Commando)\\b`,
    ),
    notBefore: /^\s(?:of|weeks?|km|miles?|min|times?|hours?|days?|points?)\b/i,
  },
  {
    id: 'parish-of-faith',
    type: 'ORG',
    band: 'review',
    reason: 'A parish, a school or a hospital by the words of faith that it is called by alone.',
    example: 'Mass at ‹Our Lady of Sorrows›; deacon, ‹Holy Family›, since then.',
    nearMiss: 'prayed the Holy Rosary; Sacred Heart medal; of the Holy Family statue.',
    begins: 'place',
    asks: /Holy|Heart|Shepherd|Lady|Blood|Sacrament/,
    pattern: c(
      '(?:Holy (?:Family|Rosary|Cross|Name|Redeemer|Angels|Innocents|Trinity)|Sacred Heart|Good Shepherd|Our Lady(?: Queen)? of (?:the )?(?:Peace|Sorrows|Mercy|Grace|Victory|Victories|Lourdes|Fatima|Snows|Lake|Rosary|Angels|Assumption)|Precious Blood|Blessed Sacrament)(?:, [A-Z][a-z]{3,})?(?=[.,;:)]| (?:in|on|since|and|after|where|with)\\b|$)',
    ),
    onlyAfter: /(?:[\p{L}\d], |\b(?:at|from|attends|for) |: )$/u,
    notBefore: /^ and (?:the|his|her)/,
  },
  {
    id: 'university-of',
    type: 'ORG',
    band: 'certain',
    reason: 'A university by the letter of its state or town.',
    example: 'She went to ‹U of M› then.',
    nearMiss: 'a lot of U of mine.',
    begins: 'place',
    asks: /U of [A-Z]/,
    pattern: c('U of [A-Z]{1,2}(?![A-Za-z])'),
  },
  {
    id: 'unit-in-one-word',
    type: 'ORG',
    band: 'certain',
    reason: 'A battalion of the German or Dutch army in one word, by its number.',
    example: 'formerly ‹Panzerbataillon 203› at home.',
    nearMiss: 'a whole brigade went; Squad 2 of the dream.',
    begins: 'place',
    asks: /bataillon|geschwader|brigade/,
    isNumbered: true,
    pattern: c('[A-Z][a-z]{2,20}(?:bataillon|geschwader|brigade) \\d{1,4}(?!\\d)'),
  },
  {
    id: 'base',
    type: 'PLACE',
    band: 'certain',
    reason: 'A base, a landing zone or an outpost by its name.',
    example: 'At ‹Scott AFB›; flew out of ‹LZ Bronco› to ‹COP Keating›; ‹NAS Whidbey Island›.',
    nearMiss: 'The gate of the AFB; OP of 4; a RAF of hope.',
    begins: 'place',
    asks: /(?:LZ|COP|FOB|COB|PB|FSB|NAS|MCAS|MCB|RAF|HMNB|NAF|JB|OP|AFB|ANGB|ARB|AAF|NSA)/,
    pattern: u(
      `(?:LZ|COP|FOB|COB|PB|FSB|NAS|MCAS|MCB|RAF|HMNB|NAF|JBLM|JB|OP)\\s${name}(?:[\\s-]${name}){0,2}|(?!(?:At|From|In|To|The|Near|Left|With|And|Then)\\s)${name}(?:[\\s-]${name})?\\s(?:AFB|ANGB|ARB|NAS|AAF|MCAS|NSA|RAAF)(?![A-Za-z])`,
    ),
    when: ([found]) =>
      !/^(?:At|From|In|To|The|Near|Left|With|And)\s(?:AFB|NAS)|^[A-Z]{2,4}\s(?:Said|Was|The)/.test(found),
  },
  {
    id: 'firm-and-sons',
    type: 'ORG',
    band: 'certain',
    reason: 'A firm by whoever it is named after, and sons, partners or another name.',
    example: 'New job ‹Polwhele & Sons›; works at ‹Kettle & Vane Joinery›.',
    nearMiss: 'Grief & Loss; Thoughts & Feelings log; Rest & Digest at noon.',
    begins: 'place',
    asks: /(?:&|and)\s[SDBZFHC]/,
    pattern: u(
      `(?:${name}\\s){1,2}(?:&|and)\\s(?:(?:Sons?|Daughters?|Bros|Brothers|Sohn|Söhne|Zn|Zonen|Fils|Figli|Hijos|Cia)\\b|Co\\b)\\.?(?:\\s${name}){0,2}`,
    ),
  },
  {
    id: 'firm-with-cue',
    type: 'ORG',
    band: 'certain',
    reason: 'Two names and an ampersand after a word for work.',
    example: 'Works at ‹Kettle & Vane Joinery›; his firm, ‹Pallister & Roe›, is sold.',
    nearMiss: 'Works on Trust & Safety; at Rest & Digest.',
    begins: 'place',
    asks: /\s&\s/,
    pattern: u(`${name}\\s&\\s${name}(?:\\s${name}){0,2}`),
    onlyAfter:
      /\b(?:(?:works?|worked|working|job|employed|apprenticed|clerk|driver|partner) (?:at|for|with)|firm,?|employer:?|boss at|lawyers?,?|solicitors?,?|attorneys?,?)\s$/i,
  },
  {
    id: 'place-by-kind',
    type: 'ORG',
    band: 'certain',
    reason: 'A kibbutz, a hostel, a barracks or another such place by its name.',
    example: 'Grew up on ‹Kibbutz Harel›; stays at ‹Hostel Luz›; care at ‹Haus Abendruh›.',
    nearMiss: 'A hostel by the sea; the kibbutz years; Villa life.',
    begins: 'place',
    pattern: u(
      `(?:Kibbutz|Moshav|Waterschap|Stichting|Sint|(?:NG|NH|VG|RK|PKN) Kerk|Huis|Gasthuis|Ziekenhuis|Basisschool|Laerskool|Hoerskool|Restaurant|Gaststatte|Wirtschaft|Apotheke|Backerei|Kita|Gymnasium|Universitat|Universite|Universidade|Universidad|Faculdade|Escola|Paroquia|Igreja|Capela|Fazenda|Posto|Mercearia|Padaria|Scuola|Parrocchia|Trattoria|Szpital|Scoil|Colaiste|CEIP|CHSLD|CLSC|CHU|Residence|Foyer|Auberge|Domaine|Maison|Kura|Rumah Sakit|Pesantren|Sekolah|Hostel|Hotel|Motel|Pension|Haus|Casa|Villa|Barrio|Gurdwara|Marae|Masjid|Kaserne|Gasthof|Ashram|Wat|Residencial|Colegio|Escuela|Lycée|Lycee|École|Ecole|Clinique|Klinik|Krankenhaus|Seniorenheim|Huisartsenpraktijk|Praxis|Kanzlei|Hopital|Hôpital|Ospedale|Iglesia|Paroisse|Parroquia)\\s(?:(?:de|du|des|della|di|do|da|dos|van|von|der|la|le|el|na|Na|an|am|im|zum|zur|Zum|Zur|São|San|Santa|St\\.?)\\s){0,2}${name}(?:[- ]${name}){0,2}(?:\\s(?:en|und|e|et|y)\\s${name})?`,
    ),
    notBefore: /^\s?(?:exercise|course)/,
  },
]
