import { defineWordClass } from '../wordClass.ts';

/** Words that say how sentences are meant: duty, condition, order, contrast. */
export const linksClasses = [
  defineWordClass({
    id: 'link-after',
    words: `
      aft after afterwards continuation finally henceforth hereafter later left leftovers next once onwards reactive sequentially subsequent subsequently
      succession successive successor then thereafter ultimate ultimately upon`,
    also: 'behind downstream ensue following hindsight since',
  }),
  defineWordClass({
    id: 'link-all',
    words: `
      across all altogether always both collectively entire entirely entirety everyone everything forever outright overall throughout unanimous whatever
      whatsoever whole wholly wildcards`,
    also: 'any anything completely everybody everywhere total ubiquitous',
  }),
  defineWordClass({
    id: 'link-because',
    words: 'accordingly as because consequently driven hence implies inspired since so thanks thereby therefore thus',
    also: 'cause due',
  }),
  defineWordClass({
    id: 'link-before',
    words: 'ahead ancestors backward before beforehand earlier first meantime pre preceding previously prior',
    also: 'by trail upstream',
  }),
  defineWordClass({
    id: 'link-but',
    words: `
      albeit although anyhow anyway but despite except exempt however irrespective nevertheless nonetheless notwithstanding opposed regardless still though
      unfortunately whereas whilst`,
    also: 'caveats contrary contrast meanwhile while',
  }),
  defineWordClass({
    id: 'link-each',
    words: 'each every individually per respective respectively',
    also: 'individual whenever',
  }),
  defineWordClass({
    id: 'link-from',
    words: 'by from out',
    also: 'of originating',
  }),
  defineWordClass({
    id: 'link-future',
    words: 'forthcoming future going impending outlook someday unreleased upcoming will',
    also: 'eventually henceforth later next roadmap soon tomorrow would',
  }),
  defineWordClass({
    id: 'link-hedge',
    words: `
      about advisory allegedly almost approx approximate approximately approximation arguably barely basically conceivably essentially est generally
      guesswork hat implausible indicative ish kindly likely mainly maybe nearly perhaps plausible potentially practically primarily probably provisional
      quite reasonably relatively rough roughly seemingly seems somehow somewhat speculate speculation speculative supposedly tend tentative tentatively
      would`,
    also: `
      apparent around hedged hop might mostly naturally optimistic ought possible scarcely slightly sometimes suggested typically usually`,
  }),
  defineWordClass({
    id: 'link-if',
    words: `
      condition conditional contingent dependent given if iff lest precondition unless when whenever where wherever whether`,
    also: 'otherwise',
  }),
  defineWordClass({
    id: 'link-instead',
    words: 'alternatively else instead otherwise rather',
    also: 'replace replacement',
  }),
  defineWordClass({
    id: 'link-less',
    words: 'beneath fewer less lower lt marginally slightly',
    also: 'below fewest least shorter smaller under weaker',
  }),
  defineWordClass({
    id: 'link-may',
    words: `
      ability able achievable allow can capabilities capable conceivable could doable eligible feasibility feasible let may might optional optionally
      permitted possibility possible possibly potential voluntary`,
    also: "afford couldn't potentially tolerable",
  }),
  defineWordClass({
    id: 'link-more',
    words: `
      addition additional additionally auxiliary chiefly deeply drastically even extra further furthermore greater heavily higher highly incidentally lot
      more moreover most outnumber outstrip overly richer seriously super supplementary supplements surpass surplus than too transcend very`,
    also: 'above better beyond bigger larger longer over stronger',
  }),
  defineWordClass({
    id: 'link-must',
    words: `
      compel compulsory crucial dictated enforced essential force imposes indispensable mandate mandatory must necessary obliges ought shall should
      stipulate`,
    also: "ensure guaranteed imperative insists mustn't need prescribe required",
  }),
  defineWordClass({
    id: 'link-not',
    words: `
      anti anymore aren't can't cannot couldn't didn't doesn't don't hasn't haven't impossible inability incapable isn't mustn't ne needless needn't negate
      negation neither never no nobody non noop nor not nothing nowhere pas refrain reluctant reluctantly shouldn't un unable unnecessary unsupported unused
      unwilling wasn't weren't won't wouldn't`,
    also: 'avoid forbidden forbids ignore infeasible nongoal unless yet',
  }),
  defineWordClass({
    id: 'link-only',
    words: `
      alone dedicated esp especially exclusively itself just mere merely notably only particular particularly pure purely single solely solo specifically
      unique`,
    also: 'simply',
  }),
  defineWordClass({
    id: 'link-other',
    words: `
      another either elsewhere etc external inter intermediate latter misc or other remainder side sister versa vice`,
    also: 'auxiliary beside else rest spare',
  }),
  defineWordClass({
    id: 'link-past',
    words: 'ago already had hindsight historical history last led past retrospect',
    also: `
      back beaten became been bought broke brought chose did didn't done drew drove experience fed former gave got grew grown historic hitherto knew met
      previous previously ran rebuilt recently said saw seen sent shrunk spoke stood taken taught threw took understood was wasn't went were won wrote
      yesterday's`,
  }),
  defineWordClass({
    id: 'link-some',
    words: `
      any anything bunch here it la partial partly rest several some something somewhere that the they this those various whichever`,
    also: 'anybody anyone anywhere certain either multiple particular portion somebody subset whoever',
  }),
  defineWordClass({
    id: 'link-to',
    words: 'for into onto to towards à',
    also: 'in outbound',
  }),
  defineWordClass({
    id: 'link-until',
    words: 'during hitherto until while yet',
    also: 'till',
  }),
  defineWordClass({
    id: 'link-with',
    words: `
      accordance according against along alongside also among and at beside closely companion complement complementary cover cross et in incl include inside
      interplay intra jointly like likewise of on plus related through together via whereby which with`,
    also: 'about additionally as contains corresponding hybrid mutual using',
  }),
  defineWordClass({
    id: 'link-without',
    words: 'away blindly minus outside without',
    also: 'bypasses directly except excluded exempt lack off out silently',
  }),
];
