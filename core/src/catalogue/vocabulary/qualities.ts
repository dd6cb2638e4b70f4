import { defineWordClass } from '../wordClass.ts';

/** How things are. */
export const qualitiesClasses = [
  defineWordClass({
    id: 'quality-accurate',
    words: `
      accurate accurately authentic correct correctly correctness exact factual faithful fidelity perfect pinpoint precise precisely true valid`,
    also: 'exactly gold',
  }),
  defineWordClass({
    id: 'quality-automatic',
    words: `
      auto automated automatic automatically automation autonomous autopilot digital natively programmatic programmatically systematically unattended
      unmanned`,
    also: 'autoscaling intelligent mechanical smart',
  }),
  defineWordClass({
    id: 'quality-bad',
    words: `
      adverse angry annoy awkward bad badly catastrophic clumsy clutter deficiencies detrimental dirt dirty disappointed disastrous dislike dissatisfaction
      dissatisfied distract disturb drawbacks dull embarrassing evil extraneous faulty flimsy fragile fruitless frustrate funny furious futile gratuitous
      hell hopeless illegible imperfect impractical inadequate incoherent incompetent inconvenient infeasible inferior instability irrelevant junk
      meaningless mediocre meh messy needlessly negligent nok notorious nudity nuisance offended painful poor poorer poorly problematic reckless regrettable
      sad shoddy sloppy sorry stupid superfluous suspicious terrible torn troublesome ugly unacceptable unfit unfortunate unhappy unprepared unreadable
      unrealistic unreasonable unreliable unsatisfactory unskilled unstable unsuitable unusable unwarranted unwise unworkable upset useless weak weaker
      weakest weaknesses worse worst worthless`,
    also: `
      bloated careless chaotic cons contamination creepy crushed cumbersome dangerous deficient fatigue flaky fragmentation garbage hasty inefficiency
      insufficient insults negative noisy offensive overfitting severe spam spoil sycophancy waste`,
  }),
  defineWordClass({
    id: 'quality-biased',
    words: `
      bias biases discrimination discriminatory disparate disparity disproportionate imbalance inequality prejudice stereotyped sycophancy systematic
      unbalance uneven`,
    also: 'distort positional skew unequal',
  }),
  defineWordClass({
    id: 'quality-certain',
    words: `
      actually apparent blatant canonical certain certainly clearly concrete confidently conspicuous decisive definitely definitive duly evident explicit
      explicitly expressly fact genuine guarantee guaranteed inevitable inevitably inherent inherently intentional knew know known literally naturally
      obviously predictable purposely real reality really strongly sure tangible unavoidable undeniable undoubtedly unequivocal unequivocally yes`,
    also: 'assurance authoritative confident obvious official proven',
  }),
  defineWordClass({
    id: 'quality-changing',
    words: `
      adaptability adaptation adaptive adjustments change creeps crossover customized dynamic dynamically evolution evolve extensibility extensible
      fluctuate fluctuation fluid modify mutable mutating mutation oscillate reform seasonal shock temporary tunable varying volatile waver`,
    also: `
      adapt configurable erratic flap flexibility incremental instability iterative nonstationary pluggable revised unstable`,
  }),
  defineWordClass({
    id: 'quality-cheap',
    words: 'affordable amortize cheap cheaper cheapest cheaply economical efficiency efficiently free frugal inexpensive',
    also: 'coldline commodity efficient preemptible spotinstance underspend',
  }),
  defineWordClass({
    id: 'quality-complete',
    words: `
      atomic available complete completely completeness comprehensive enough exhaustive full fully holistic integrity sufficient sufficiently thoroughly`,
    also: 'atomically cover coverage e2e entire extensive intact ready rich whole',
  }),
  defineWordClass({
    id: 'quality-complex',
    words: `
      advanced clever complex complexity complicated convoluted cumbersome daunting deeper difficult difficulty expressive fancier harder hardest
      hierarchical intricate muddle nuances quadratic sophisticated tangle technical tricky unwieldy`,
    also: 'confused elaborate hard monolith recursive subtle',
  }),
  defineWordClass({
    id: 'quality-different',
    words: `
      apart clash conflict contradicted contradictory contrary deviates differ difference different differentiator differently disagree discrepancy
      dissimilar distant distinct distinction diverge divergent diverse diversify diversity flavor foreign heterogeneous incompatible inconsistent
      independent independently inversion mismatch opposite orthogonal separately unequal uniqueness unlike unrelated variations variety`,
    also: `
      custom diff differential disagreed disagreement inverted outofsync remote separate separation special specialized varying`,
  }),
  defineWordClass({
    id: 'quality-early',
    words: `
      eager earliest early imminent initial initially preliminary premature prematurely proactive punctual shortly soon sooner`,
    also: 'advanced ahead earlier',
  }),
  defineWordClass({
    id: 'quality-expensive',
    words: 'computational costly dear dearer expensive lavish onerous overhead precious pricey waste wasteful',
    also: 'burden cost intensive overspend overspent surcharge tco',
  }),
  defineWordClass({
    id: 'quality-fair',
    words: 'aequitas aif360 debiased equitable equity ethical fair fairlearn fairness impartial representative unbiased',
    also: 'equality equalized equally ethics intersectional subgroups',
  }),
  defineWordClass({
    id: 'quality-fast',
    words: `
      accelerate acceleration asap blazing brisk efficient expedite fast faster fastest hasten hasty hurry immediate immediately instantaneous instantly
      nimble performant promptly quick quicken quicker quickly rapid rapidly responsive responsiveness speed straightaway sudden suddenly swift swiftly
      urgent urgently velocity`,
    also: 'efficiency efficiently hot instant realtime simd turbo urgency',
  }),
  defineWordClass({
    id: 'quality-frequent',
    words: `
      actively chronic common commonly commonplace continual continuous continuously customary freq frequency frequent frequently habits habitual habitually
      hot incessant mainstream mostly normally often ordinarily pervasive popular predominantly prevalent recurring regular relentless repeatedly typical
      typically ubiquitous usual usually widely widespread`,
    also: 'conventional heat ordinary periodic prevalence primarily regularly',
  }),
  defineWordClass({
    id: 'quality-fresh',
    words: 'current fresh fresher freshness latest recency recent recently refresh timeliness',
    also: 'newest',
  }),
  defineWordClass({
    id: 'quality-global',
    words: `
      anywhere central centralized centrally everywhere fleetwide general generalises generic global national nationwide sitewide universal world worldwide`,
    also: 'multiregion',
  }),
  defineWordClass({
    id: 'quality-good',
    words: `
      acceptable actionable adequate aesthetic appropriate appropriately attractive beautiful beneficial benefit benign best calms cleanly cohesive
      comfortable comfortably competent decent effective effectively elegant excellence excellent exciting favourite flawless fluent fortunate friendly
      fruitful fun glad good great happy harmless healthy helpful ideal informative intelligent intelligently invaluable judicious legit legitimate lovely
      meaningful neat neatly nice nicely nicer normal ok okay optimal optimistic orderly perfectly pertinent polite politely powerful practical prevail
      promising proper properly pros prudent publishable quality realistic reasonable relevant satisfactory sensible smart smarter smoother smoothly
      strengths strongest succeeded success successful successfully suitability suitable superior thankfully thoughtful tolerable uneventful unharmed upside
      usable useful valuable viable well wise wisely wonderful worth worthwhile worthy`,
    also: `
      advantage better clever fine flexible graceful green helpfulness perfect positive real right safe satisfy sense sharpe sota suffice sufficient win
      winner`,
  }),
  defineWordClass({
    id: 'quality-large',
    words: `
      ample big bigger biggest bloated bold broader bulky colossal concentrated considerably critical dominant dominate dramatic drastic embarrassingly
      enormous excessive extensive extreme extremely far greatly heavy high immense important infinite intensive large largely larger lengthy long longest
      major manifold many mass massive much multitude myriad notable noteworthy noticeable numerous oversized paramount pile plentiful plenty pretty
      remarkable rich serious severe sharply significant significantly sizable size steep substantial substantially tall tremendous ultra vast verbose wide
      wider`,
    also: `
      bulk coarse crucial deep essential explodes fundamentals great greatest highest hugging largest len lot medium overprovision strong volume xlarge`,
  }),
  defineWordClass({
    id: 'quality-late',
    words: `
      behind belated belatedly delay eventual eventually final late lateness lazily lazy overdue slippage slips tardy untimely`,
    also: 'backorder deferred delinquency lag last overrun postponed watermark',
  }),
  defineWordClass({
    id: 'quality-local',
    words: `
      adjacent bespoke federation granular inner internal local localize locally native near regional standalone surrounding`,
    also: 'airgapped inside internally locality nearby nearest neighbourhood onprem onpremises specific',
  }),
  defineWordClass({
    id: 'quality-loose',
    words: `
      agnostic careless casual coarse flexibility flexible forgives freely fuzzy generous lax lenient loose loosely loosening permissive relaxed soft
      tolerates versatile`,
    also: 'open',
  }),
  defineWordClass({
    id: 'quality-manual',
    words: `
      chore clerical custom drudgery hand handcrafted hoc improvise laborious manual manually painstaking tedious toil`,
    also: 'handwritten override overruled retype',
  }),
  defineWordClass({
    id: 'quality-missing',
    words: `
      absence absent blank censored dangling dearth deficient deficit empty fillna forgetful forgot forgotten gap ghost holes hollow imputation incomplete
      insufficient invisible lack lost mislay missing missingness na nan neglect nil null nullable omission omitted overlooked placeholders unannotated
      unanswered undated unfinished unlabeled unmatched unscored unset vacant void`,
    also: `
      disappeared gone impute inadequate partial scarcity sparse stockouts stub unacknowledged unalerted unapproved unavailable unbounded unbudgeted
      uncapped uncited undocumented unencrypted unlogged unmonitored unowned unpinned unreadable unreviewed unthrottled untraceable unversioned vanish`,
  }),
  defineWordClass({
    id: 'quality-new',
    words: `
      immature inexperienced innovation inventions modern modernize new newcomers newer newest newly novel novelty scratch unseen`,
    also: 'afresh cold creative emerging experimental latest novice serendipity',
  }),
  defineWordClass({
    id: 'quality-offline',
    words: 'async asynchronous asynchronously batch batchable bulk offline passive precomputed',
    also: 'overnight',
  }),
  defineWordClass({
    id: 'quality-old',
    words: `
      aged ageing antiquated classic classical conventional defunct deprecated dormant former historic legacy mature obsolete old older oldest original
      predecessor previous remnant traditional`,
    also: 'archive eol historical mainframe retrospective supersedes vintage',
  }),
  defineWordClass({
    id: 'quality-online',
    words: `
      active alive inline interactive live nonblocking ongoing online reachable realtime rt synchronous synchronously`,
  }),
  defineWordClass({
    id: 'quality-private',
    words: `
      anonymous confidential confidentiality differential dp federated internally privacy private proprietary secrecy tenancy`,
    also: 'anonymization deidentify epsilon fl internal memorization pia pseudonymization pseudonymous sensitive',
  }),
  defineWordClass({
    id: 'quality-random',
    words: `
      accidental arbitrary chaotic erratic exploration flakiness flaky haphazard intermittent intermittently irregular jitter noise noisy rand random
      randomisation randomised randomly shuffle spontaneous spontaneously unpredictable`,
    also: 'nonce permutation seed sporadic uniformly',
  }),
  defineWordClass({
    id: 'quality-rare',
    words: `
      abnormal anomalous corner extraordinary hardly improbable infrequent infrequently niche occasional occasionally odds outliers peculiar quiet quirk
      rare rarely rarity scarce scarcely scarcity seldom sometimes sparingly sparse sparsity special sporadic sporadically surprised surprising uncommon
      unexpected unlikely unpopular unusual weird`,
    also: 'dearth extreme imbalance intermittent minority tail unused',
  }),
  defineWordClass({
    id: 'quality-robust',
    words: `
      durability durable foolproof generalization gracefully ha immune reentrant reliability reliable reliably resilience resilient robust robustness solid
      stability strong stronger sturdy tolerant withstand`,
    also: 'bulkhead cope hardening mature multizone raid resist scalable stable',
  }),
  defineWordClass({
    id: 'quality-same',
    words: `
      align alignment alike analogous coincide comparable compat compatibility compatible consecutive consistency consistent consistently corresponding
      deterministically duplicate equal equality equalized equally equivalence equivalent evenly exactly familiar hermetic homogeneous idempotency identical
      lookalike mutual neutral ordinary par parallel parity repeatability repeatable repro reproducibility reproducible resemble same self siblings similar
      similarly simultaneous simultaneously style symmetric tied ties uniform uniformly verbatim`,
    also: `
      affinity agree agreement analog balance collision colocated concur consensus deterministic exact harmonise idempotent likewise linearizable match near
      original overlap redundant such synonyms twin unaffected unchanged`,
  }),
  defineWordClass({
    id: 'quality-secure',
    words: `
      airgapped auth authentication authn authorization defense fortify hardening innocuous irsa login mtls safe safeguard safely seccomp secure security
      securitycontext sudo tamperproof`,
    also: 'isolation permissions sandbox',
  }),
  defineWordClass({
    id: 'quality-simple',
    words: `
      basic blunt boring brute clarity clear concise convenience convenient direct directly dumb ease easier easiest easily easy effortless effortlessly
      fundamentals implementable intuitive kiss light logical maintainability maintainable mundane natural obvious painless plain readability readable
      readily seamless seamlessly shortcuts simple simpler simplest simplicity simplified simply stateless straight straightforward succinct terse toy
      trivial understandable`,
    also: 'classic elegant friendly lightweight minimal naive practical primitive usability',
  }),
  defineWordClass({
    id: 'quality-slow',
    words: 'drag gradually inefficiency lag longer slow slowdown slower slowest slowly sluggish stragglers',
    also: 'bottleneck brute coldstart delay gradual idle laborious latency lengthy long tedious unresponsive',
  }),
  defineWordClass({
    id: 'quality-small',
    words: `
      brief briefly closer compact faint finer handful immaterial lean lightweight lite little low marginal meager mini minimal minor minuscule narrow
      negligible quantization scant shallow short shorter shortest slight slim small smaller subtle thin thinner tiny unimportant xs`,
    also: 'barely closed distillation few grained micro nano quiet smallest sparsify underprovisioned',
  }),
  defineWordClass({
    id: 'quality-stale',
    words: 'outdated outofsync stale staleness',
    also: 'perishable',
  }),
  defineWordClass({
    id: 'quality-strict',
    words: `
      aggressive careful carefully cautious cautiously conservative diligent discipline firmly formal hard linearizable meticulous meticulously monotone
      restrictive rigid rigor rigorous rigorously specific strict stricter strictly stringent tight tighten wary`,
    also: 'absolute atomic hermetic literal systematic',
  }),
  defineWordClass({
    id: 'quality-unchanging',
    words: `
      constant deterministic flat hardcoded idempotent immutability immutable indefinitely infinitely intact invariable invariance invariant irreversible
      permanently perpetual predefined quo stable stagnant stagnate static stationarity stationary steadier steadily steady sticky stubborn unaffected
      unchanged undisturbed uninterrupted unmodified untouched`,
    also: 'forever frozen idempotency monotonic reproducibility stability',
  }),
  defineWordClass({
    id: 'quality-unknown',
    words: `
      ambiguity ambiguous black borderline debatable doubtful doubts dubious dunno grey implicit inconclusive indefinite lurk magic mysterious opaque
      perplexing puzzling quietly silent silently skeptical tbd unanswerable unaware unclear unconfirmed unexplained unknown unnoticed unplanned unproven
      vague`,
    also: 'guess hidden oov somehow suddenly suspect uncertain uncertainty unexpected unresolved unseen unsure',
  }),
  defineWordClass({
    id: 'quality-wrong',
    words: `
      bogus buggy confused corrupted distort erroneous exaggerate fake false falsify fictitious flawed garble hallucination imprecise improper inaccuracies
      inaccurate inadvertent inadvertently incorrect incorrectly inexact invalid malformed mis misclassification misclassify misconceptions misinform
      misinformation misjudge misleading misplaced misprediction misread misrouted misspelt mistaken mistakenly mistakes misunderstandings nonsense
      overestimate overpredict overstate pretend spurious typo underestimates underforecast understate unfounded wrong wrongly`,
    also: `
      abnormal anomalous confabulation confusion contradicted contradictory counterfeit deceive err error fabricated fooled forgery hallucinated
      inconsistent invented lie miscalibrated miscalibration misconfigured mislabelled mismatch overconfidence plagiarism unsupported`,
  }),
];
