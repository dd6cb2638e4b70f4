import { defineWordClass } from '../wordClass.ts';

/** What somebody or something does. */
export const actionsClasses = [
  defineWordClass({
    id: 'action-approve',
    words: `
      acceptance accepted admitted agree agreed approval approved authorized blessing certified concede concur confirmation countersign eligibility endorse
      gate graduation grant greenlight lgtm signed signoff unapproved waived willingly`,
    also: 'admission allow approver certification confirmed homologation let ok pass permitted',
  }),
  defineWordClass({
    id: 'action-ask',
    words: `
      asked clarification consulted enquire inquire inquiries interrogate invitation invited please solicit survey urge`,
    also: 'appeals clarify interview questionnaire request submit',
  }),
  defineWordClass({
    id: 'action-assume',
    words: 'anticipate assume believe contend expected presume suppose suspect',
    also: 'assumptions bet claims hypothesis speculation',
  }),
  defineWordClass({
    id: 'action-be',
    words: 'am are be became been being existence existent existing is lie presence stands stood there was were é',
    also: "aren't becomes has have",
  }),
  defineWordClass({
    id: 'action-block',
    words: `
      avert avoid ban barrier blacklist block blocklists combat confine cordoned denylist deter disallow embargo enforcement fence fights forbidden forbids
      forestall guard hamper hinder hindrance hurdle impede inhibit intercept interception interfere lock mutex obstruct prevent prohibit punish quarantine
      repel resist restricted revoked shields stifle thwart unauthorized withhold`,
    also: `
      constrained deny disabled guardrails lakera llamaguard nemoguardrails protected pyrit readonly rebuff safeguard suppressed`,
  }),
  defineWordClass({
    id: 'action-build',
    words: `
      assemble assembly bake bazel build buildkite built compilation compile compose construct construction crafted create creation develop development
      formation implemented made make overhaul pack prototype rearchitect rebuild rebuilt recompiled reconstructed recreate redesign redevelopment reindex
      reproduce transpile`,
    also: `
      add architect bespoke compilers containerized customized devise dockerise establish implementation install instantiated makefile rewrite scaffold
      setup`,
  }),
  defineWordClass({
    id: 'action-choose',
    words: `
      appoint argmax assign assigner assignment cands choice choose chose chosen curated designated disambiguation elect favour opt pick placement
      preferably preferred select selection selector shortlist tailored won`,
    also: 'adopt candidate election favourite iloc personalized vote',
  }),
  defineWordClass({
    id: 'action-cite',
    words: 'citations cited quotation quote uncited',
    also: 'evidence ground groundedness refer',
  }),
  defineWordClass({
    id: 'action-clean',
    words: `
      clean cleaner compaction correction dedup deduplicate defragment denoising harmonise impute prep preparation prepare preprocessing sanitization
      sanitize tidy washing winsorised`,
    also: `
      canonicalization cleanup curated debiased deduplication deskew fill fillna imputation imputer interpolated normalised normaliser normalization scrub
      scrubber strip trimmed vacuum wrangle`,
  }),
  defineWordClass({
    id: 'action-collect',
    words: `
      accum accumulated accumulation acquire acquisition amass capture cdc collect crawl crawler downloader extract extraction extractive fetcher gather get
      got grab ingest ingestion intake obtained pull reap receives reception reclaimed scraped scraper seize`,
    also: 'backfill collate collection collector fetch grasp harvest survey',
  }),
  defineWordClass({
    id: 'action-compare',
    words: `
      beaten cmp comparator compared comparison competing competitive contrast diff diffed distinguish match outweigh pairwise recon reconcile
      reconciliation relative versus vs weigh`,
    also: 'against beat difference differentiate matcher outperform reconciler than',
  }),
  defineWordClass({
    id: 'action-compute',
    words: `
      abs agg aggregate aggregation arithmetic backfill calculate calculation calculator computation computationally compute derived dive formula
      interpolated interpolation logq matmul multiplication multiplies recalculated recomputed recount rollup sqrt subtracts tallied`,
    also: `
      approximation argmax average count cumulated determine divided est estimate exp groupby materialisation materialised math precomputed round solver sum`,
  }),
  defineWordClass({
    id: 'action-consider',
    words: `
      aware awareness considerations considered contemplate deemed discusses feel mind opinion perceiving perspective reconsider reflection think thought
      understanding understood`,
    also: 'analysis analyze care discussion focus know reflect weigh',
  }),
  defineWordClass({
    id: 'action-copy',
    words: `
      backport borrowing cherrypick clone copy cp dualwrite emulate fanout inherit mimic mirror redundant replicate replication resync scp snap sync
      synchronization synchronize`,
    also: 'backup clipboard duplicate fork replicas reuse snapshot standby verbatim volumesnapshot',
  }),
  defineWordClass({
    id: 'action-decide',
    words: `
      adjudicate adjudication arbitrate conclude consensus decided determine discretion dispositions judgements mediate quorum settled verdict vote`,
    also: 'adjudicator arbiter decision defined finalize governed judge',
  }),
  defineWordClass({
    id: 'action-decrease',
    words: `
      clip compressed compression curtail cut decrease deprioritize diluted diminish downscaled downturn downweight drop dwindle fades falls fell halved
      lessen minimize penalize plummet quantised reduce reduction relieve shorten shrink shrunk slash squashed squeeze subside tame taper trunc wane`,
    also: `
      annealing condensed curb curtailment decay declined demote deplete down downgrade downsample lower pruning sacrifice tighten truncation`,
  }),
  defineWordClass({
    id: 'action-degrade',
    words: `
      aggravate collapse contaminated decay degradation degrades deteriorate deterioration eroded exacerbate graceful hurt impair influence loses
      overfitting polluting regress rot ruins suffer undermine weaken worsen`,
    also: 'churn hamper slowdown wear worse',
  }),
  defineWordClass({
    id: 'action-delete',
    words: `
      cleanup deduplication delete deletion deprovision destroyed disappeared discarded dismantle disposal dispose eject eliminates eradicate erased erasure
      evicted eviction expel expunge forfeit forget freed garbage gc gone harddelete jettison nullify obliterate oust overwritten pop pruner pruning purge
      removal remove repeal rescind retired retract shred softdelete sparsify stomp strip struck tears tombstone toss trimmed truncated truncation uninstall
      unlearning vacuum wiped zremrangebyscore`,
    also: 'clear decommission dedup drop flush forgotten leave lost omitted overwrite reset retirement revoked',
  }),
  defineWordClass({
    id: 'action-deploy',
    words: `
      argocd codedeploy delivered deploy deployer deployment gitops install installation installer ota provisioning push redeploy release ship`,
    also: 'flux fluxcd hosted iac integrate introduce mlops promote published serving',
  }),
  defineWordClass({
    id: 'action-detect',
    words: `
      catch caught debugging detect detectable detection diagnose discern discover found identification identify notice perception recognised saw sense spot
      uncovered`,
    also: 'detector diagnosis find localize mttd observed pinpoint realised recognition scanner see',
  }),
  defineWordClass({
    id: 'action-do',
    words: `
      accommodate accomplish act action address attain behavior conduct deal did do does doing done effort enact exec execute execution fulfilled handle
      intervene intervention operating participating perform practice press ran reaction realised runnable satisfy tackle treated undertake work`,
    also: 'go made make noop react respond run succeeded',
  }),
  defineWordClass({
    id: 'action-encrypt',
    words: `
      aes argon2id bcrypt blake3 cipher ciphertext cosign cryptography decrypted encrypted encryption hmac homomorphic pgp salt sealed signature tls`,
    also: 'crypto ed25519 hash kms signed ssl',
  }),
  defineWordClass({
    id: 'action-expire',
    words: 'bust deprecation eol ephemeral expiration expire expiry invalidates lapse ttl vanish',
    also: 'deprecated lease lfu lifetime lru renewal retention setex sunset timeout',
  }),
  defineWordClass({
    id: 'action-explain',
    words: `
      advice advised attribution captum characterized clarify contextualises convince counterfactual denotes descriptive elaborate eli5 elucidate explain
      explainability explainable explainer explanation gradcam heatmap importance insights interpretability interpretable interpretation interpreted
      introspection lim persuade saliency shape shapley talk treeshap xai`,
    also: 'argued clarification convey described diagnose discusses ebm guide justify tell transparency transparent',
  }),
  defineWordClass({
    id: 'action-fail',
    words: 'break broken crushed died dies escapes failed hangs stuck swallows throw unsuccessful',
    also: 'collapse crash evade faulty forget missing slips unable violating',
  }),
  defineWordClass({
    id: 'action-filter',
    words: 'allowlist excluded filter milter moderation prefilter regex sift whitelist',
    also: 'deduplicate facets narrow nms regexp screen skip',
  }),
  defineWordClass({
    id: 'action-follow',
    words: 'adhere attend chase comply conform following honours obey proceeds pursue respect retrace subscribe walk',
    also: 'compliant fulfilled',
  }),
  defineWordClass({
    id: 'action-generate',
    words: `
      confabulation fabricated generate generation generator hallucinated invented mint produce reconstruction regenerate sdv suggested summarize synthesis
      synthesized synthetic yield`,
    also: 'augmentation diffusion emitter gen generative output summarization',
  }),
  defineWordClass({
    id: 'action-happen',
    words: `
      affect appear arise arrival arrive becomes behave came come emerging ensue happens hit occurrence occurs realization reappear resurface`,
    also: 'encountered impact takes',
  }),
  defineWordClass({
    id: 'action-improve',
    words: `
      achieve beat better bolster empowers enhance enhancements facilitate foster gain help improve improvement optimization optimize outperform overcome
      refine refinement revamp solve strengthen tweaking upgrade win`,
    also: `
      calibrated correct enriching fix iterate lift maximize mitigate polish progress rectify redesign refactor uplift`,
  }),
  defineWordClass({
    id: 'action-increase',
    words: `
      accrue add amplify broaden bump climbs deepen double enlarge expand expansion explodes explosion exponentially extend grew grown grows growth incr
      increase increasingly increment inflated intensify jump lengthen maximize monotonic prolong quadruple raise replenish rise risen rose skyrocket spike
      up upturn upward upweight widen`,
    also: `
      accelerate accumulated accumulation augmented boosting compounds exaggerate inflation influx loosening monotone multiplies ramp rampup refilled surge
      upscaling`,
  }),
  defineWordClass({
    id: 'action-join',
    words: `
      aggregator asof associated attached blended coalesce collate combination combine combiner composite composition concat concatenate concatenation
      consolidate consolidation convene coupled denormalize enriching enrichment fuse fusion groupby incorporate integrate integration intersected
      intersection join joiner joint linkage linker lump matcher merge merger mix outer overlap plug reassembled rebase rendezvous stitch synergies unified
      union`,
    also: `
      aggregate align assemble batcher bind bolt bridges bundle compact compose connect cross federation link match mixture pack pairs synthesis tied ties
      wire`,
  }),
  defineWordClass({
    id: 'action-keep',
    words: `
      aside continue controlled endure held hoard hold keep kept leave maintain maintainance memorises outlast outlive preserved protected remains remember
      retained retention stateful stays stick support survives survivors sustained uphold upkeep withheld`,
    also: 'carries conserve left linger maintainable persistent renewed reserved scd2 still',
  }),
  defineWordClass({
    id: 'action-label',
    words: 'annotated crowdsourcing grade labelbox mark prodigy relabel snorkel tagger turk',
    also: `
      adjudicate annotation argilla categorized classify cleanlab doccano encord labels labelstudio mturk roboflow scaleai superannotate supervisely toloka
      upvotes`,
  }),
  defineWordClass({
    id: 'action-mask',
    words: `
      anonymised anonymization anonymizerengine blind blur conceal deidentify disguise dpsgd hash hide kanonymity mask obfuscate obscure pixelated presidio
      pseudo pseudonym pseudonymised pseudonymization pseudonymous redact redaction redactor scrub scrubber tcloseness`,
    also: 'censored salt sanitization',
  }),
  defineWordClass({
    id: 'action-measure',
    words: 'analysis analytics analyze assess evaluate measurable measured measurement prof profiler stopwatch',
    also: 'appraisal appraise bench ga4 grade mixpanel profile yardstick',
  }),
  defineWordClass({
    id: 'action-move',
    words: `
      bring brought carries convey displace download drive export fed feed forward go goes handoff handover inject land migrate migration migrator move
      movement navigate offload outgoing passthrough portable propagated propagation put reach rearrange rebalance redirect rehost relay replatform reroute
      routing send sent sftp submit transfer transit upload uploader vacate wander went`,
    also: `
      bounce bubble come delegate delivered delivery departs dispatch drain ftp going misrouted motion pass port push reschedule shift sink spill steering
      sync takes travel`,
  }),
  defineWordClass({
    id: 'action-need',
    words: 'depends deserves entail necessitates necessity need reliance relies required suffice',
    also: 'dependent important necessary understanding',
  }),
  defineWordClass({
    id: 'action-notify',
    words: `
      announced announcements apns broadcast communicate contact escalate escalation fcm's informed nag notification notify nudge page ping reminder reminds
      shouts spoke tell told woken`,
    also: 'acknowledged awaken communication hear notice report send slack sns wake webhook',
  }),
  defineWordClass({
    id: 'action-own',
    words: `
      bearing belongs comprise consists contains encompass enjoy equipped has have lease manage my our own possession responsibility responsible their whose
      your`,
    also: 'attributes author had maintain provide',
  }),
  defineWordClass({
    id: 'action-pay',
    words: `
      afford billing bought buy charge compensated compensation disburse donated earnings expend incur instalment overpay owe paid pay payable payg prepaid
      purchase repay spend spent squander subsidize tip unpaid`,
    also: `
      dunning fees investing payments paywall procurement refund refundable reimburse reimbursement remittance rent repayment reward settled sold subscribe`,
  }),
  defineWordClass({
    id: 'action-pin',
    words: 'anchor freeze froze frozen pinned unpinned',
    also: 'fix lock lockfile reproducible sealed',
  }),
  defineWordClass({
    id: 'action-plan',
    words: `
      agenda arranged commitment deliberate design devise envisage envision intended kanban laid meant organized plan proposed roadmap scheme scrum standup
      strategy tactics way workstream`,
    also: 'approach coordination idea preparation prepare promise reprioritize timeline trello workshop',
  }),
  defineWordClass({
    id: 'action-predict',
    words: `
      classify deduce estimate estimation extrapolate extrapolation forecast foresee foreseeable foreseen guess infer inference pred predict prediction
      predictive recommended recs rescore`,
    also: 'anticipate expected misclassify misprediction overestimate overpredict projection score underforecast',
  }),
  defineWordClass({
    id: 'action-rank',
    words: `
      asc elo leaderboard ltr ordinal pointwise prioritization prioritize ranking reorder reprioritize rerank sortable sorted`,
    also: 'deprioritize listwise ranker slate',
  }),
  defineWordClass({
    id: 'action-read',
    words: `
      consume fetch glance import listening loadable loader look polling pores prefetch read readonly reload reread ro see seen skim unpacks unpickle`,
    also: `
      access browse dataloader dequeued download get ingest load lookup mget misread mmap mounted parse peeking pull reader scan`,
  }),
  defineWordClass({
    id: 'action-record',
    words: 'stamp tracking',
    also: 'capture emit flag log logger record register registration tracker',
  }),
  defineWordClass({
    id: 'action-reject',
    words: `
      abstained abstention bypasses circumvent contest declined denial deny disagreed dismissed disprove disregard forego ignore overruled overturn protest
      rebut refusal refused refutes rejected rejection repudiate shed shirk shun skip veto`,
    also: 'deflected discarded nok',
  }),
  defineWordClass({
    id: 'action-retry',
    words: `
      afresh again anew backoff iterate iterative persevere reattempt reconnect redo reissued renewed repeated replay reprocessing reprompt requeued rerun
      resubmit retry rework`,
    also: 'backofflimit crashloop jitter rebuild recreate redeploy regenerate reproduce rescore resync',
  }),
  defineWordClass({
    id: 'action-review',
    words: `
      appraise assessment codereview criticised examined grader inspect inspection investigate investigation judge moderate nitpick oversight proofread
      reassess reexamine review revisit scrutinize scrutiny supervision supervisory triage unreviewed vetted`,
    also: 'adjudication analyzer assess committee examination feedback hitl judgements moderation pr reread',
  }),
  defineWordClass({
    id: 'action-sample',
    words: `
      bootstrap downsample draw drawn drew oversampled resample reservoir sample sampler subsample subset undersample weightedrandomsampler`,
    also: 'smote',
  }),
  defineWordClass({
    id: 'action-save',
    words: 'conserve recoup saver',
    also: 'frugal rightsizing save',
  }),
  defineWordClass({
    id: 'action-scale',
    words: `
      asg autoscaler autoscaling cope dynamicallocation horizontal horizontally hpa keda linearly minreplicas parallelised parallelism scalability scalable
      scale upscaling vertical vpa`,
    also: 'accommodate downscaled elastic elasticity expand karpenter maxreplicas parallel resharding scaler upsampler',
  }),
  defineWordClass({
    id: 'action-search',
    words: `
      browse dig discovery find glob grep located lookup navigable needle queryable retrievable scan scour search searchable seeking`,
    also: 'bing explore findall look query retrieve searcher sweep traversal',
  }),
  defineWordClass({
    id: 'action-share',
    words: `
      circulated collaborate collaboration communication contribute cooperate coordination delegate disclosed disclosure disseminate exchange gave gives
      leak offer openly publication published share supply`,
    also: 'allocated allot expose hand multiplexing talk',
  }),
  defineWordClass({
    id: 'action-show',
    words: `
      cat demonstrates demonstration display echo emphasizes enumerate exhibit expose highlighting illustrates indicating overlaid plots present
      presentations preview print provide reflect render represents return reveal shown shows surface vis visible visualize`,
    also: 'ad advertises appear demo draw gives hint list proved renderer report says view visibility visualization',
  }),
  defineWordClass({
    id: 'action-split',
    words: `
      bin bisect breakdown bucketize chunker decomposes decomposition decoupled differentiate disaggregated divided fan fragmentation fragmented insulate
      isolated isolation partition recursivecharactertextsplitter repartitioning resharding scatter segment separable separate separation shard silo slice
      split splitter`,
    also: `
      allocation bucket chunks cut division mig parallelised quarantine randomised rebalance seg segmentation splitbrain spread stratification stratified`,
  }),
  defineWordClass({
    id: 'action-start',
    words: `
      activated awaken began begin begun boot born coldstart commence enable enrol establish inception init initialization initialize initiated instantiated
      instantiation introduce invoked kickoff onboarding onset open originating outset recommence relaunch reopened reset resume spawn spine start starter
      startup unfreeze unleash unlock wake warm warmup`,
    also: 'activation bootstrap commissioning create enter kick launch prewarm proceeds reboot reload restart signup up',
  }),
  defineWordClass({
    id: 'action-stop',
    words: `
      abandoned abort cancel cancellations ceases closed closure dead decommission disabled disconnect discontinue drain earlystopping end exit exitcode
      finalize finished halts inactive interrupt interruption killed killswitch off offboarding pause preempted preemption quash relinquish resign
      retirement shelves shut shutdown sighup sigterm stop strikes sunset surrender suspend terminates termination unsubscribe wedge withdraws`,
    also: `
      abandonment attrition block breaker circuit circuitbreaker complete completion dies freeze froze mute quite retired revocation silence stuck withdrawn`,
  }),
  defineWordClass({
    id: 'action-store',
    words: `
      append archive insert materialisation materialised persist persistence persistent place populated save serializable store`,
    also: `
      attached cache checkpoint checkpointer deposit dump durability durable enqueue land memoize put serialized upsert`,
  }),
  defineWordClass({
    id: 'action-switch',
    words: `
      cutover flip inplace meddle modifications overridden override patch rebranded replace replacement rotated substitute substitutions supersedes supplant
      swapped switch switchover takeover transition turn update`,
    also: `
      adjust alter alternate backdate migrate overhaul overwritten reconfiguration reroute rotation routing tamper toggle`,
  }),
  defineWordClass({
    id: 'action-test',
    words: `
      bench benchmark chaosmonkey cypress drill dry dryrun e2e envtest eval evaluation evaluators exercise fixture fuzz gameday harness junit loadtest mock
      pass pen penetration playwright pytest qa rehearsal rehearsed selenium simulated smoke smoketest soak stress stresstest suite tdd test testcontainers
      tomatchsnapshot unittest ut vitest`,
    also: `
      assert backtest chaosmesh ci debugging dogfood emulate evaluate expectations flakiness flight gatling humaneval integration jest jmeter k6 lint
      litmuschaos pentest postman promptfoo redteam repro ruff simulation simulator testbed toxiproxy uat wrk`,
  }),
  defineWordClass({
    id: 'action-train',
    words: `
      converge convergence distillation distilled dreambooth fine finetune fit fitters fl fsdp learning lifelong memorization posttraining pretrained
      recalibrated recalibration refit relearns retrainable retraining rlhf sft sfttrainer specialized taught training tuning`,
    also: `
      adaptation allreduce continual ddp federated grpo incrementallearningjob lora mixup qlora refresh reinforcement rlaif supervised tfjob trainjob
      unlearning`,
  }),
  defineWordClass({
    id: 'action-transform',
    words: `
      adapt adjust alter amended astype augmentation augmented base64 binarised canonicalization cast centercrop clahe coerce convert converter decoding
      decompression detokenize detrend encoding fft flatten formatter fourier gzip inverse labelencoder lanczos lemmatization letterbox log1p lz4
      manipulation map minmaxscaler normalised normalization onehotencoder pad paraphrase parse postprocessing process projection rasterized recoded
      reformulated rename renumbered reorganise rescaled reshape resize reweight robustscaler scaler serialization serialized smoothed snappy standardized
      standardscaler touch transform transformation translated transliteration transpose unzip voxelized warping wrangle zstandard`,
    also: `
      aug bucketize change columntransformer compressed compression conversion crop customization enrichment etl extract extractor geocode manipulated
      modifications modify ocr padding parser preprocessing quantised rearchitect reformulation remastering reprocessing rewritten shuffle specaugment
      tailored tokenization tokenize transpile unpacks vectorization vectorized winsorised wrap`,
  }),
  defineWordClass({
    id: 'action-trigger',
    words: 'dispatch drove fires instigate invocation kick provoke stimulate trigger',
    also: 'command force hook influence invoked misfire raise sighup throw',
  }),
  defineWordClass({
    id: 'action-try',
    words: 'attempt explore strive trick tried',
    also: 'exercise exploration playground poc',
  }),
  defineWordClass({
    id: 'action-use',
    words: `
      adopt adoption aid apply assist based embraces employs exploitation interact involves leverage occupied reusable reuse taken takes took usage use used
      using utilize`,
    also: 'assistance burnt consume engaging exploit misuse run',
  }),
  defineWordClass({
    id: 'action-verify',
    words: `
      ack acknowledged acknowledgements ascertain assert assure attest attestation check checker confirmed corroborate crc crc32c ensure eslint lint linter
      meeting met mypy proof proved proven reaffirm recheck revalidate sanity sha256sum sigstore substantiate validate validation validator validity
      verification verifier verify vouch`,
    also: `
      authenticate checkin checksum confirmation conformity datafold deequ disprove enforced greatexpectations hmac honeypots inspection integrity
      jsonschema kyc liveness luhn marshmallow md5 minicheck pandera pydeequ pylint recon reconcile selfcheckgpt signature soda sonarqube tfdv valid vetted`,
  }),
  defineWordClass({
    id: 'action-wait',
    words: `
      await cool cooldown debounce deferred exponential hesitate hung idly linger outstanding patiently pending postponed sleep stall wait withtimeout`,
    also: 'dwell embargo hangs hold nonblocking parking patience pause snooze spinner starve synchronously',
  }),
  defineWordClass({
    id: 'action-want',
    words: 'desirable desired encourage ideally insists love preferences prefs tempting want wish',
    also: 'aim intended interest meant preferred tastes',
  }),
  defineWordClass({
    id: 'action-write',
    words: `
      declared defined described edit emit enter expressed fill flush formulated insertion jot mentioned overwrite post reformulation reiterate remarks
      rephrase restated retype revised reworded rewrite rewritten said says specified submission upsert write written wrote`,
    also: `
      append commit declaration document draft dualwrite echo export insert populated print reissued spell transcribe update writeback writethrough`,
  }),
];
