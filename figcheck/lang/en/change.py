"""Words of change: which way they point, what they do to a figure, and what breaks the tie between two figures."""

# verbs and participles whose direction is that of the number itself
RISING_VERBS = frozenset(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing "
    "jump jumps jumped jumping surge surges surged surging soar soars soared soaring lift lifts lifted lifting raise raises raised raising "
    "boost boosts boosted boosting advance advances advanced advancing expand expands expanded expanding rebound rebounds rebounded rebounding bounced bouncing firmed firming "
    "accelerate accelerates accelerated accelerating swell swells swelled swollen swelling widen widens widened widening spike spikes spiked "
    "spiking leap leaps leapt leaped leaping hike hikes hiked hiking rocket rocketed rocketing skyrocket skyrocketed skyrocketing balloon "
    "ballooned ballooning shoot shot upgraded upped mount mounted mushroomed appreciated appreciating burgeoned "
    "doubling trebling tripling quadrupling bump bumps bumped bumping extend extends extended extending lengthened prolonged "
    "escalate escalates escalated escalating quicken quickens quickened quickening snowballed snowballing intensified enlarged heightened "
    "skyrockets balloons mushrooming appreciates burgeoning upgrading".split()
)
FALLING_VERBS = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing "
    "slip slips slipped slipping slide slides slid sliding dip dips dipped dipping cut cuts cutting reduce reduces reduced reducing lower "
    "lowers lowered lowering plunge plunges plunged plunging tumble tumbles tumbled tumbling sink sinks sank sunk sinking shrink shrinks "
    "shrank shrunk shrinking narrow narrows narrowed narrowing slump slumps slumped slumping plummet plummets plummeted plummeting contract "
    "contracts contracted contracting crashed crashing collapse collapsed collapsing retreat retreated retreating slash slashes slashed "
    "slashing trim trims trimmed trimming dwindle dwindles dwindled dwindling diminish diminished diminishing downgraded ebbed cooled cooling slow "
    "slows slowed slowing moderated moderating crumpled depreciated depreciating dived dove nosedived tanked edged-down halving eased easing ease eases "
    "shorten shortens shortened shortening whittled winnowed condense condensed condensing crumbled receded receding dented pared paring decelerated decelerates decelerating "
    "deplete depletes depleted depleting curtail curtails curtailed curtailing lessen lessens lessened lessening subsided subsiding waned waning "
    "sagged sagging skidded skidding cratered cratering softened softening shaved shaving pruned pruning downsized downsizing".split()
)
# verbs that "back" makes verbs of a fall, by themselves and where levels are told: "forecasts were scaled back to 4%"
CUT_BACK = frozenset("scaled scale scaling pared paring trimmed trimming rolled rolling dialled dialed wound".split())
BACK_DOWN = CUT_BACK | frozenset("scales roll rolls dial dialling pulled dragged".split())
# verbs to which "up" and "down" give a direction
GOING = frozenset("go goes going gone went".split())
# verbs that may go either way by what is measured: a time, a rank, a debt, a currency
EITHER_VERBS = frozenset(
    "improve improves improved improving strengthen strengthens strengthened strengthening weaken weakens weakened weakening worsen worsens "
    "worsened worsening deteriorate deteriorated deteriorating rally rallies rallied rallying recover recovers recovered recovering change changes "
    "changed changing move moves moved moving shift shifts shifted shifting swing swings swung adjust adjusted go goes going went gone revised revise "
    "revises came brought bringing brings taking taken moving".split()
)
# transitive or figurative enough that "lost from 5 to 7" is a range, not a fall; their amount counts, their ends do not
AMOUNT_ONLY_UP = frozenset("gain gains gained gaining add adds added adding put".split())
AMOUNT_ONLY_DOWN = frozenset("lose loses lost losing shed sheds shedding give gave".split())

RISING_NOUNS = frozenset(
    "rise rises increase increases growth jump surge gain gains advance boost climb hike uplift upturn leap spike upsurge expansion "
    "appreciation increment uptick rebound swell upgrade bump bumps escalation leaps upticks upsurges".split()
)
FALLING_NOUNS = frozenset(
    "fall falls drop drops decline declines decrease decreases cut cuts reduction reductions dip slump slide plunge contraction shrinkage "
    "downturn collapse slash depreciation slowdown tumble slippage downtick downgrade depletion dips slumps plunges".split()
)
# nouns that name what is measured as often as how it moves: "slow growth to 3%"
MEASURES = frozenset("growth inflation expansion".split())
EXCESS_VERBS = frozenset(
    "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing outstrip outstrips outstripped outstripping beat beats beating "
    "topped topping outpace outpaces outpaced outpacing eclipse eclipses eclipsed eclipsing dwarf dwarfs dwarfed dwarfing overtake overtakes "
    "overtook overtaking ahead".split()
)
SHORTFALL_VERBS = frozenset("undershot undershooting missed missing short".split())
EITHER_NOUNS = frozenset("improvement change swing shift variance difference deterioration recovery".split())
# nouns that a length of time measures: "a 30-month high"
EXTREMES = frozenset("high low peak record trough best worst maximum minimum".split())
RISING_ADVERBS = frozenset("up upward upwards upwardly".split())
FALLING_ADVERBS = frozenset("down downward downwards downwardly".split())
# right before how far, where nothing is "off" something: "sales were off 3%"
FALLING_BESIDE_AMOUNTS = frozenset({"off"})
RISING_COMPARATIVES = frozenset(
    "higher more greater larger bigger above dearer costlier pricier stronger longer heavier taller deeper wider thicker steeper warmer hotter "
    "milder busier richer faster quicker".split()
)
FALLING_COMPARATIVES = frozenset(
    "lower less fewer smaller below cheaper shorter lighter slimmer weaker shallower narrower thinner colder cooler poorer slower softer".split()
)
COMPARATIVES = RISING_COMPARATIVES | FALLING_COMPARATIVES

# verbs of a fixed multiple, by what they multiply with: the words are numbers, the bounds are the evidence's business
MULTIPLE_VERBS = {
    "doubled": "2", "doubles": "2", "doubling": "2", "double": "2",
    "tripled": "3", "triples": "3", "tripling": "3", "triple": "3", "trebled": "3", "trebles": "3", "trebling": "3", "treble": "3",
    "quadrupled": "4", "quadruples": "4", "quadrupling": "4", "quadruple": "4",
    "quintupled": "5", "quintuples": "5", "quintuple": "5", "sextupled": "6",
    "halved": "1/2", "halves": "1/2", "halving": "1/2", "halve": "1/2",
}  # fmt: skip
MULTIPLE_HEDGES = {
    "more than": "more than", "over": "more than", "well over": "more than", "at least": "more than",
    "almost": "nearly", "nearly": "nearly", "close to": "nearly", "just under": "nearly", "all but": "nearly",
    "about": "about", "roughly": "about", "around": "about", "approximately": "about", "virtually": "about", "effectively": "about",
    "practically": "about", "some": "about", "less than": "less than", "under": "less than", "fewer than": "less than",
}  # fmt: skip

# a new clause or another subject begins here: figures on its two sides are not tied by grammar alone
BREAKS = (
    "while", "whereas", "but", "although", "though", "when", "who", "whose", "because", "despite", "if", "unless",
    "until", "and", "nor", "meanwhile", "however", "with", "excluding", "including", "plus", "than expected", "expected", "forecast", "forecasts",
    "estimates", "target", "targeted", "rather", "instead of", "would have", "could have", "not", "due to", "because of", "thanks to", "owing to",
    "extending", "building on", "ranging",
)  # fmt: skip

# units of money that are quoted per dollar: a higher number is a weaker currency
QUOTED_PER_DOLLAR = frozenset(
    "yen rupee rupees naira won ruble rouble rubles roubles peso pesos lira yuan renminbi rand baht ringgit rupiah dong cedi shilling franc "
    "krona kroner crown forint zloty real rial riyal dinar dirham taka kwacha kwanza metical birr leu tenge hryvnia kyat guilder guilders currency currencies exchange forex inr idr krw php thb myr cny twd vnd pkr lkr ngn zar brl mxn jpy".split()
)
# verbs that "up" and "down" belong to, so that these move no figure: "gave up rules", "speeds up reviews"
PARTICLED_VERBS = frozenset(
    "give gives gave given giving speed speeds sped speeding set sets setting sign signs signed signing start starts started starting "
    "show shows showed turn turns turned turning tie ties tied free freed freeing line lined lining call called shut hold holds held "
    "make makes made making follow followed following clean cleaned beef beefed wrap wrapped".split()
)
# words of ranks and places, where a fall leads to a higher number
RANKING = frozenset("rank ranks ranked ranking rankings seed seeded chart charts placed".split())
# amounts that mean the opposite of the amounts they are compared with
NEGATIVE_AMOUNTS = frozenset(
    "loss losses deficit deficits shortfall negative minus contraction shrinkage outflow outflows net-loss".split()
)
# falls of what cannot become negative, by the word alone
NO_FURTHER_DOWN = frozenset(
    "fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing "
    "plunge plunges plunged plunging slump slumped plummet plummeted plummeting tumble tumbled cut cuts reduce reduces reduced reduction "
    "reductions reducing slashed slashing lower less fewer cheaper smaller shorter lighter down".split()
)
# of these, which take no object: "dropped 300 per cent"
FALLEN = frozenset("fell fallen dropped declined decreased plunged slumped plummeted tumbled down".split())
# measures that can pass through zero, so that a fall of more than all of them means something
LOSABLE = frozenset(
    "loss losses profit profits profitability earnings income ebitda ebit negative cash margin margins surplus deficit balance net growth "
    "return returns yield yields tariff tariffs spread difference rate rates score points sentiment approval index temperature temperatures "
    "correlation interest change gap lead equity value tax taxes duty duties levy levies inflation".split()
)
# groups of which a percentage that says or does something is a share
WHOLE_GROUPS = frozenset(
    "voters respondents people adults women men residents households students pupils patients americans britons australians canadians nigerians "
    "indians members employees workers participants teachers children passengers customers companies firms businesses readers viewers drivers parents "
    "families schools hospitals teenagers women voters nurses doctors farmers republicans democrats independents shoppers owners".split()
)
WHOLE_VERBS = frozenset(
    "said say says agreed agree voted think thought believed believe support supported want wanted favour favor favoured favored oppose opposed "
    "reported were are had felt feel backed chose disapprove approve disapproved approved passed failed".split()
)

# nouns that stand for a figure of the sentence before: "that average rises to"
FIGURE_NOUNS = frozenset(
    "average figure number total rate score sum amount price fee fine grant payment cost bill budget share limit cap quota allowance proportion "
    "percentage level discount bonus toll tally reward salary wage rent pension tax levy charge subsidy deposit stake margin ratio".split()
)
# nouns before "of 20%" that make it a level which a later verb of the sentence may move
LEVEL_NOUNS = frozenset(
    "rate share index gauge level tax margin average target proportion percentage tariff duty stake holding support approval rating inflation unemployment "
    "turnout score".split()
)
FEWER = frozenset("fewer less lower smaller younger shorter cheaper lighter".split())
GREATER = frozenset("more higher larger greater bigger older longer taller heavier costlier dearer".split())
# words that measure a change on another base than the levels printed beside it
OTHER_BASES = frozenset(
    "constant currency-neutral like-for-like same-store comparable organic organically adjusted inflation-adjusted annualised annualized "
    "compound cagr excluding annum underlying real-terms pro-forma".split()
)
SHORT_PERIODS = frozenset(
    "quarter quarterly quarter-on-quarter quarter-over-quarter qoq q-o-q q/q sequentially month monthly month-on-month mom m-o-m week weekly".split()
)
# nouns that a level may exceed, beat or miss
GOALS = frozenset(
    "goal target limit cap quota threshold record peak high low minimum maximum average budget request".split()
)
# verbs that praise or blame a level, and nouns whose fall is the good news or whose rise is
BETTERING = frozenset("improve improves improved improving improvement".split())
WORSENING = frozenset(
    "worsen worsens worsened worsening deteriorate deteriorates deteriorated deteriorating deterioration".split()
)
RALLYING = frozenset("rally rallies rallied rallying recover recovers recovered recovering".split())
GOOD_LOW = frozenset(
    "unemployment jobless joblessness non-performing npl bad cost-to-income loss losses deficit debt mortality death infection infections crime "
    "inflation waiting wait response error vacancy default defaults arrears poverty combined shortfall pollution emissions dropout absence".split()
)
GOOD_HIGH = frozenset(
    "profit profits margin margins sales revenue revenues earnings income approval rating ratings score scores attendance turnout confidence "
    "return returns roe roa roce ebitda ebit eps surplus graduation pass survival success sentiment liquidity adequacy coverage productivity output production literacy occupancy".split()
)

# nouns and verbs of business news that name one measure
ONE_MEASURE = {
    "profits": "profit", "income": "profit", "earnings": "profit", "earned": "profit", "earns": "profit", "surplus": "profit",
    "revenue": "sales", "revenues": "sales", "turnover": "sales", "sale": "sales", "sold": "sales",
}  # fmt: skip
# what sets one measure of a business apart from another of its name, and one stretch of time from another
QUALIFYING = frozenset(
    "pre-tax pretax after-tax tax operating underlying adjusted gross net core attributable comparable headline normalised normalized "
    "ebitda ebit consolidated standalone abnormals exceptional exceptionals extraordinary statutory interest domestic export exports retail online "
    "wholesale same-store like-for-like organic annual quarterly monthly weekly daily".split()
)
STRETCHES_OF_BUSINESS = frozenset(
    "quarter quarterly first-quarter second-quarter third-quarter fourth-quarter half half-year first-half second-half interim nine-month "
    "six-month three-month full-year year annual month monthly week weekly year-on-year year-over-year yoy y-o-y".split()
)
# what a temperature is, of which there is no twice
COLD_OR_WARM = frozenset(
    "hot warm cold cool hotter warmer colder cooler chillier chilly temperature temperatures heat".split()
)
# words of what may well begin with next to nothing
FROM_NOTHING = frozenset(
    "bitcoin startup start-up startups decade decades since ago founded seed token tokens lottery jackpot".split()
)
# before a multiple that is not so yet: "hoped to double"
HOPED_FOR = frozenset({"hoped", "hopes", "wants", "wanted", "plans", "planned", "expected", "aims", "could", "if"})
# between a multiple and the level that it is of: "twice the", "double last year's"
LEADING_TO_A_LEVEL = frozenset("the its their his her our last as that what of more higher than an a this".split())
# behind a multiple that may mean one more: "three times more"
TIMES_MORE = frozenset({"more", "higher", "larger", "greater", "bigger"})
