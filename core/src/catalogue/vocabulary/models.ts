import { defineWordClass } from '../wordClass.ts';

/** What machine learning is made of. */
export const modelsClasses = [
  defineWordClass({
    id: 'model-agent',
    words: `
      agent agentic assistance assistant bot chatbot copilot intelligence multiagent reflexion swarming toolcall toolformer voicebot`,
    also: 'assist autogen autonomous crewai langgraph letta mcp planner pydanticai reflection smolagents trajectory',
  }),
  defineWordClass({
    id: 'model-algorithm',
    words: `
      a3c adaboost adafactor adagrad adam adasyn alg algo algorithm algorithmic als arima asha autoformer automaton awq bags bandit bay bayesian bert
      bertopic bevfusion booster boosting boruta bpr carlo catboost cf cma collaborative contextual convex copod cox crf croston dbscan ddp ddpg deeplabv3
      deepsort deepwalk descent detr dinov2 doc2vec dqn dtw ebm ecod efficientnet elasticnet elmo ensemble ets facenet factorization fedavg forest fst ftrl
      garch gbdt gbm glm glove gmm gptq gradientboosting graphcast's graphsage greedy grpo gru4rec hawks hdbscan hmm holtwinters hyperloglog imagebind
      informer isolationforest isomap isotonic kalman kmeans knn lambdamart lambdarank lasso lda lgb lgbm lgbmregressor lightgbm linear linucb listnet lof
      logistic logisticregression logreg lora markov mbert method mf minhash mixture mixup mobilenetv3 monte nb ncf neuralprophet nhits nmf nms node2vec opq
      optics optimiser optimizer orb orpo pagedattention patchcore patterns paxos pca peft pelt phash ppo prophet proximal qlora quant raft randomforest
      randomforestclassifier ranknet ransac rbf reinforcement resnet rf ridge rl rlaif rmsprop roberta sac sarima sarimax sasrec selfcheckgpt sgd siglip
      simcse simhash sketches smote solver splines svd svm tabnet tabpfn tbats td3 techniques tfidf tft thompson tomek tree trueskill tsne ucb umap vader
      wabbit wavenet xg xgb xgbclassifier xgboost xlm yamnet yolov8`,
    also: `
      adamw ann arcface bart bayesianoptimization beam blake3 bloom bm25 codebert densenet diskann distilled dlrm dot em fft fourier gaussian genetic
      gradient heuristic hnsw hungarian int8 item2vec ivfpq levenshtein logits lr lsh lstm mlp mmr pgd rlhf rrf sbert scann shape sobol's tpe word2vec
      wordpiece`,
  }),
  defineWordClass({
    id: 'model-architecture',
    words: `
      activation ae alexnet arch architectural architecture attention attn autoencoder autoregressive b0 b3 b4 b5 backbone bert4rec bidirectional bilstm
      blip bn cascade cnn conformer conv convlstm convnext convolutional convolutions crnn dcn decoder deep deepfm deeplab deit densenet diffusion dl dlrm
      dnn ecapa effb4 encoder fasterrcnn fc gans gcn gelu gnn graspnet gru head hidden hubert layer learnable lightgcn longformer lstm mamba maskrcnn mlp
      mmoe mobilenet moe nbeats net neural neuron nn nnu paradigm patchtst pointnet r18 r50 recurrent relu retinanet rnn rtdetr rwkv segformer siamese
      sigmoid softmax structure swin tacotron tcn tower transformer trocr unet vae vit xception yolov11 yolov5 yolox`,
    also: `
      cls deberta distilbert efficientnet flashattention gqa linear mla mobilenetv3 mqa network resnet resnet50 rope t5 yolo`,
  }),
  defineWordClass({
    id: 'model-baseline',
    words: 'baseline champion control dummy gsm8k heuristic naive sota winner yardstick',
    also: 'based benchmark default fallback golden leaderboard mteb',
  }),
  defineWordClass({
    id: 'model-business-metric',
    words: `
      abandonment aht aov arppu arpu arr attrition bounce cac churn clv conversion cpa cpc csat ctr cvr dau deflected deflection dwell ebitda ecpm
      engagement engaging fcr funnel gmv gross kpi life lift ltv mau nps nrr pctr productivity profit revenue roas roi satisfaction stickiness turnover
      uplift wau`,
    also: `
      absenteeism adoption business cancellations click conv convert footfall growth impressions mrr net np pd popularity proxy punctuality sales
      subscription viewership watchtime`,
  }),
  defineWordClass({
    id: 'model-datasplit',
    words: `
      contamination cv fold golden groupkfold holdout humaneval incremental oof strata stratification stratified val`,
    also: 'cohort held leakage regime slice split validation withheld',
  }),
  defineWordClass({
    id: 'model-drift',
    words: `
      adwin anomaly changepoint datadriftpreset ddm delta divergence drift driftdetected eddm gama hddm hinkley kswin lsdd nonstationary ood pagehinkley
      regime shift skew`,
    also: `
      bhattacharyya covariate cusum degradation deviation diverge jsd kl kld mmd nannyml pelt psi smirnov wander wasserstein`,
  }),
  defineWordClass({
    id: 'model-experiment',
    words: `
      ab ablation arm automl backtest competition cuped demo eppo exp experiment experimental experimentation exploratory growthbook hackathon hypothesis
      interleaving methodology mlruns optimizely peeking poc rct round simulation simulator srm statsig switchback treatment trial variant`,
    also: `
      bandit causalml control counterfactual dowhy econml eval evaluation flagsmith intervention iter8 mde pilot prototype randomisation simulated study
      test wandb`,
  }),
  defineWordClass({
    id: 'model-hyper',
    words: `
      adamw alpha annealing batchsize bayesianoptimization beta bf16 bo bs cosineannealinglr depth dora dropout ef epochs eps epsilon eta f8 fp16 fp32 fp8
      gamma gradient hp hpo hyper hyperparameter imgsz int4 int8 iterations kernel l2 leaf loraconfig lr maxtrialcount momentum nf4 nlist nprobe optim
      parameters params patience q8 reducelronplateau regularization seed sobol's stride sweep temperature theta topp tpe vizier weightdecay weights xavier
      α ε λ`,
    also: `
      adagrad adam botorch coefficients dim earlystopping hyperopt k knobs l1 lambda nevergrad optimiser optimizer optuna paralleltrialcount raytune set sgd
      sigopt smac tunable tuning unfreeze δ τ`,
  }),
  defineWordClass({
    id: 'model-llm',
    words: `
      alpaca baichuan bard bart chatglm chatgpt claude codebert codellama codestral codex deepseek dolly falcon flan flashattention foundation gemini gemma
      genai generative gpt gpt4 gpt4o gqa granite grok haiku jamba kvcache llama llama3 llm llmops lm mistral mistralai mixtral mla mpt mqa mt5 nemotron o1
      o3 opus phi3 prefill qwen qwen2 qwen2.5 qwen3 radixattention rope sqlcoder starcoder t5 tinyllama turbo vicuna vl vlm wizardlm zephyr`,
    also: `
      aibrix assistant coder conversational exllama exllamav2 fastertransformer gguf grader hallucination judge language llamacpp llm01 mbert mini mlc
      openllm rag sfttrainer sonnet summariser summarizer`,
  }),
  defineWordClass({
    id: 'model-loss',
    words: `
      arcface bce ce contrastive ctc elbo focal hinge huber infonce l1 listwise logcosh logloss loss mse multiplenegativesrankingloss nce penalty pinball
      reward triplet tweedie`,
    also: 'dice error logq objective pointwise reconstruction square',
  }),
  defineWordClass({
    id: 'model-model',
    words: `
      ai aligner's artificial bertimbau candidate challenger chrono classifier clf controlnet deberta deepar deepeta detector diffuser dino distilbert donut
      e5 embedder estimator fasttext forecaster gbert intfloat labse layoutlm layoutlmv3 lprnet medcpt minicheck minilm model modelcheckpoint modelformat
      modelref multimodal nllb paddleocr predictor ranker recogniser recommender regressor resnet50 sam2 scorer summariser summarizer surrogate timesfm
      tokenizer voyage wav2vec whisper yolo yolov8n`,
    also: `
      ada ada002 adapter artifacts autoencoder automodel basemodel bert4rec bge calibrator champion colbert convnext critic encoder ensemble foundation ggml
      jina longformer ml modelcache modelid modelversion mpnet nli nomic pmml pth quantization reranker roberta savedmodel student tagger teacher
      torchscript vit weights`,
  }),
  defineWordClass({
    id: 'model-quality-metric',
    words: `
      acc accuracy agreement ap auc auprc auroc bertscore bleu bleurt brier cer chrf coherence confusion coverage crps curve dice disagreement ece
      effectiveness em extrinsic f f1 f2 factuality faithfulness fbeta fid fluency fn fnr fp fpr geval gini groundedness hallucinationmetric harmlessness
      hellaswag helpfulness hitrate iaa idf1 iou kappa lpips macro mae map50 mase mcc meteor metrics miou mmlu mota moverscore mrr mtbench mteb ndcg nmi npv
      passk performance perplexity pesq ppv prauc precision psnr qwk r2 recall regret relevancy rmse rmsle roc rocauc rouge sensitivity serendipity
      sharpness silhouette smape specificity ssim ter top1 tp tpr truthfulness truthfulqa wape wmape`,
    also: `
      assessment cbpe coco correctness diversity elo generalization jaccard logloss misclassification mse parity quality readability relevance score
      scorecard top3 κ`,
  }),
  defineWordClass({
    id: 'model-retrieval',
    words: `
      ann biencoder bm25 closest colbert crossencoder faiss graphrag hybrid hyde ir ivf ivfpq lexical mmr multiquery nearest neighbours nmslib rag raptor
      relevance reranker retrieval retrieve retriever rrf scann semantically similarity splade usearch`,
    also: `
      algolia chroma chromadb chunker cos fusion haystack hnswlib idf lancedb meilisearch nprobe opq pgvector qdrant rerank search semantic tfidf topk vespa`,
  }),
  defineWordClass({
    id: 'model-statistic',
    words: `
      adf aic anova association ate autocorrelation average avg axis benjamini bernoulli bhattacharyya bic binomial bivariate bonferroni cbpe chi chi2
      chisquare coefficients cohen's confounders contributions corr correlated correlation cos cosine count cov covariance cramer cronbach csi cumulated
      cumulative curvature cusum density deviation dirichlet discrete dist distance distributed distribution dixon dof effect elasticity elbow ema euclidean
      ewma fdr fisher fleiss gauge gaussian geometric granger hamming harmonic hellinger heteroscedastic heteroskedasticity hist histogram hochberg
      homoscedastic icc idf ips iqr jaccard jackknife jaro jensen js jsd kendall kl kld kolmogorov kpss krippendorff kruskal ks kullback kurtosis laplacian
      leibler levenshtein ln lognormal ma mahalanobis mann mannwhitney mcnemar mde mean median mi mmd mu multicollinearity multivariate norm p pareto
      pearson permutation poisson popularity prevalence propensity psi pvalue qini quartile quaternion r residuals sd seasonality shannon sig sigma
      significance sine skewness slope smirnov snr spearman spread sprt square statistical statistics std stddev sum tau taylor total ttest variance vif
      wasserstein weibull welch's wilcoxon winkler zipf zscore δ κ σ`,
    also: `
      alpha bin causal centre centroid changepoint cuped curve divergence entropy exponential hddm hinkley intercept iv kappa kswin l2 likelihood lsdd
      magnitude metrics min ndvi normal odds population posterior prior probability reciprocal residue significant similarity smoothed srm sse state
      stationarity theta trend tweedie uniform var volatility`,
  }),
  defineWordClass({
    id: 'model-system-metric',
    words: `
      apdex availability counters fps goodput indicators invocation5xxerrors iops itl latency mfu mtbf mttd mttf mttr occupancy perf qps rps rtt throughput
      tpot ttfb ttft turnaround uptime utilization`,
    also: `
      consumption depth efficiency overhead p50 p95 p99 p999 performance pue responsiveness roundtrip sli speed tps utils`,
  }),
  defineWordClass({
    id: 'model-task',
    words: `
      autocomplete binary categorized causal classification coreference diarization entailment inpainting intent kind kws ml multiclass ner nli nlp nlu ocr
      personalization personalized reco recognition recommendations recsys reg regression seg segmentation sentiment summarization supervised survival task
      translation unsupervised vision`,
    also: `
      anomaly asr class classifier cluster cv deepl detection disambiguation extraction forecast formulation ltr perception qa recommended recommender recs
      regress stance stt supervision transcription tts vad`,
  }),
  defineWordClass({
    id: 'model-uncertainty',
    words: `
      aleatoric calib calibrated calibration calibrator chance confidence confident conformal entropy epistemic likelihood logits logprobs mcdropout
      miscalibrated miscalibration overconfidence platt posterior proba probabilistic probability score uncertain uncertainty underconfident unsure`,
    also: `
      abstention bayesian brier carlo conf ece interval isotonic noise probe propensity recalibrated recalibration residuals`,
  }),
];
