/** What a person alone does. */
const said = new Set(
  'says said states stated reports reported denies denied describes described endorses endorsed asked asks told tells called calls texted texts laughed laughs wept weeps cried cries smiled smiles slept sat stood agreed agrees declined arrived arrives attended drove phoned emailed wants wanted thinks thought knows knew believes likes loves loved visited visits signed lives lived died drank practiced monitored sighed sang relieved covering covered sitting sits gave gives took takes brought brings repeated offered held helped stayed spoke recalled recounted remembered presented presents acknowledged identified expressed shared explored reflected struggled tolerated requested read wrote nodded worked works who whose did does has had is was isn wasn hasn doesn didn'.split(
    ' ',
  ),
)

/** "held", "said", "stayed": what a person alone does. */
export const isPersonal = (verb: string): boolean =>
  (said.has(verb) || irregular.has(verb)) &&
  !/^(?:is|was|has|had|did|does|who|whose|isn|wasn|hasn|doesn|didn|read|works|worked|called|told|asked|signed|presents?)$/.test(
    verb,
  )

export const isSaid = (verb: string): boolean => said.has(verb)

/** Pasts that do not end in -ed. */
const irregular = new Set(
  'saw made gave took went ran sat met felt left lost slept wept spoke woke rang sang drank ate wrote broke brought bought thought kept held told said came became began knew grew drew stood understood found heard lay led rose shook swam wore won sent spent built caught chose fell flew forgot got hid hit paid sold shot stuck swore taught threw got'.split(
    ' ',
  ),
)

export const isIrregular = (verb: string): boolean => irregular.has(verb)
