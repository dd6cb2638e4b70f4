import { defineWordClass } from '../wordClass.ts';

/** Data and what holds it. */
export const objectsClasses = [
  defineWordClass({
    id: 'object-answer',
    words: 'ans answer completion jsonresponse output reply resp respond response results scoreresponse suggestion',
    also: 'advice pred prediction recommendations',
  }),
  defineWordClass({
    id: 'object-audio',
    words: `
      accent acoustic aloud asr audio codec flac hear heard librosa mel mp3 musan pcm phoneme phonetic pitch pronounced sound speak specaugment spectrogram
      speech spoken stt transcribe transcription tts vad voice waveform`,
    also: `
      deepgram diarization dictated kws mfcc mic microphone mono music podcasts remix snr songs soundtrack speaker stereo transcriber transcript utterances
      voicebot voicemail voiceprint wav2vec wave whisper yamnet`,
  }),
  defineWordClass({
    id: 'object-cache',
    words: `
      alluxio cache cachehit kv lfu lru memcached memoize mget modelcache prewarm setex varnish writeback writethrough`,
    also: `
      bust cdn evicted eviction hazelcast hit hotkey keydb kvcache prefetch prefill radixattention redis ttl valkey warm zremrangebyscore`,
  }),
  defineWordClass({
    id: 'object-data',
    words: `
      array bool chestx chexpert coco collection corpus data dataset datasource datatype ds dtype eyepacs f64 float32 float64 gdelt header id ids imagenet
      info information inp input int int32 jigsaw laion marco matrices meta metadata modal modality movielens mvtec ndarray object point raw smallint source
      subgroups type uci uint16 uint32 uint64 uint8 value wikidata`,
    also: `
      batch bytes census clinvar corpora cwru datasetref dict edgar's era5 fixture fma gnomad iris kaggle lake matrix mmlu observation payload sample
      session set struct synthetic tensor vin webdataset`,
  }),
  defineWordClass({
    id: 'object-database',
    words: `
      aerospike bigtable clickhouse crm database datamart datastore db db2 dwh etcd hbase historian influxdb mongodb mssql mvcc nosql olap oltp oms oracle
      orm pg pg14 pim postgresql rdb relational rocksdb scylla scylladb spanner sqlite3 sqlserver supabase timescaledb warehouse`,
    also: `
      alloydb bigquery bq cassandra cloudsql cockroachdb cosmosdb couchbase databend datasource dba dremio druid duckdb dynamodb firebolt firestore
      foundationdb greenplum impala jdbc jsonb kv lakehouse leveldb lmdb mariadb metastore mysql neo4j pinot postgis presto questdb rds redshift rockset
      shard snowflake sql sqlite starburst starrocks synapse tdengine teradata tidb timescale vertica vitess yugabytedb`,
  }),
  defineWordClass({
    id: 'object-document',
    words: `
      article blog brochure card checklist contract declaration digest docs docstring document documentation dossier draft essays faq fax form handbook
      handwritten html invoices kep knowledge leaflet letter markdown markup material memo mkdocs pdf questionnaire readme receipt report rfc scorecard sow
      statement undocumented wiki wikipedia wikis`,
    also: `
      adr affidavit certificate changelog cheque cms confluence content corpus deck dissertation docling docx gazette gradebook layout layoutlm layoutlmv3
      llamaparse md newsletter page paper payslip post prd proposal publication rechnung rubric sheet sliding spec specification tdd template thesis
      timesheet tutorials waybill`,
  }),
  defineWordClass({
    id: 'object-embedding',
    words: `
      ada ada002 bge centroid dense dim dimensional dimensions embed embedding item2vec jina latent mpnet nomic representation sbert semantic subvector
      tensor vec vector vectorization vectorized word2vec`,
    also: 'doc2vec e5 elmo embedder facenet fasttext glove gte imagebind minilm siglip simcse tei voyage weaviate',
  }),
  defineWordClass({
    id: 'object-event',
    words: `
      activity beacon click clickstream episode event eventbridge impressions interactions keystroke scroll sess session span streaming swipe taps visit`,
    also: 'dislike exposure feed heron ksqldb login risingwave samza',
  }),
  defineWordClass({
    id: 'object-feature',
    words: `
      attributes behavioral categorical characteristics colour column covariate cues descriptor facets factors feat features featureview field fv mfcc ngram
      numeric numerical positional signal spectral tecton trait variable`,
    also: `
      axis bigram bool boolean butterfree cardinality col dimensional entity feathr featureform fingerprint hopsworks indicators input inputcol lag length
      mel onehotencoder ordinal properties representation rfm spectrogram timestamp velocity`,
  }),
  defineWordClass({
    id: 'object-file',
    words: `
      artifacts attachments avro blob csv directory docx dump feather file filename format gguf grib2 gz h5 hdf5 json jsonb jsonl manifest md mime npy orc
      parquet pcap pickle pkl pmml pth safetensors savedmodel symlink tar tarball tfrecord txt ubj webdataset xls xlsx xml zarr zip zst zstd`,
    also: `
      apk asset ckpt coredump dir flac folder geojson geotiff gzip html ipynb jpeg jpg lz4 mlruns mp3 path pdf png proto pt py shapefile snappy spreadsheet
      temp tiff unzip upload vcf yaml yml zstandard zugferd`,
  }),
  defineWordClass({
    id: 'object-geo',
    words: `
      aoi areas centre city coast coordinates country crs earth ellipse geo geocode geofence geographic geohash geojson geolocation geometry geotiff gps h3
      hexagons islands landmarks landscape localisation locality location lon maxmind mountains nearby neighbourhood north odometry openstreetmap poly
      polygons postcode postgis rtk s2 shapefile situate south spatial street terrain tile triangle urban west zone`,
    also: `
      address aerial ais basin cadastre cell destination district fence hex hotspots lidar located map orthophoto perimeter place planet position radius
      raster rural satellite venue villages`,
  }),
  defineWordClass({
    id: 'object-graph',
    words: 'acyclic chain figure flowchart graph hierarchy neo4j relation relationship subgraph traversal',
    also: `
      ancestors arangodb ast dag dgraph edge gnn graphsage histogram janusgraph leaf lightgcn memgraph neptune node node2vec scatter tigergraph topology
      tree vertex`,
  }),
  defineWordClass({
    id: 'object-image',
    words: `
      aerial avatar bitmap bright brightness deskew diagram dpi exif face facial gallery graphics greyscale image imagery img jpeg jpg lateral logo
      monochrome mosaics occlusion optical orthophoto paint palette perceptual photo photographers photographs photography pictures pixel png qr raster
      resolution rgb satellite scene screenshots smiles stereo svg texture thumbnails tiff visual webp`,
    also: `
      aesthetic anpr barcode bbox blender blur box c2pa cartoon centercrop clahe colour controlnet ct cv2 dark dicom dreambooth fiducial figure frames
      fundus gradcam grey handwriting heatmap icon illustration imagenet inpainting letterbox mammogram mem mri opencv phash pixelated pos px rasterized
      saliency sam2 tesseract thumbs tile tomography ultrasound vision vlm voxelized warping xray`,
  }),
  defineWordClass({
    id: 'object-index',
    words: `
      diskann elastic elasticsearch hnsw hnswlib idx index indexer indices inverted ix lsh lucene milvus opensearch pinecone pq solr trie vectorstoreindex`,
    also: 'es faiss id ids ivf marqo nlist reindex tantivy turbopuffer typesense vald',
  }),
  defineWordClass({
    id: 'object-label',
    words: `
      actual annotation bbox category class family feedback gold ground gt labels marker mislabelled neg negative outcome polarity positive star stickers
      tags target taxonomy thumbs truth typology upvotes y`,
    also: `
      chargebacks correction emotion enum hs icd icd10 labelencoder pseudo sentiment silver snomed topic unannotated unlabeled verdict`,
  }),
  defineWordClass({
    id: 'object-log',
    words: 'backtrace getlogger journal journald log loglevel stderr stdout syslog trace unlogged verbosity wal',
    also: 'cloudtrail elk filebeat fluentbit fluentd graylog history splunk stacktrace telemetry verbose',
  }),
  defineWordClass({
    id: 'object-message',
    words: `
      apology channel chat complaints conversation conversational dialogue dm email envelope flatbuffers greeting hello inbound inbox mail mailbox message
      msg msgpack payload protobuf sms smtp telegram thrift utterances welcome whatsapp`,
    also: 'ack chatops comments discord dkim dms gmail header milter mqtt packet reply slack thread turn',
  }),
  defineWordClass({
    id: 'object-product',
    words: 'brand item product sku slate',
    also: `
      album's apparel beer bestsellers beverage catalogue cosmetics dish ean footwear jewelry movie movies package shipments stock`,
  }),
  defineWordClass({
    id: 'object-prompt',
    words: 'context ctx fewshot instruct instructions j2 jinja prompt scratchpad shot stuffing template zeroshot',
    also: 'jailbreak llmlingua placeholders reprompt',
  }),
  defineWordClass({
    id: 'object-query',
    words: 'cte keyword predictrequest query request sql',
    also: 'athena call expr promql q questions reformulated req scorerequest trino',
  }),
  defineWordClass({
    id: 'object-queue',
    words: `
      backlog broker buffer celery clusterqueue deadletter dequeued dlq enqueue fifo producer pub pubsub pulsar queue rabbitmq redpanda rq sqs topic
      worklist zmq`,
    also: 'activemq bus eventhub firehose kafka kinesis msk nats offset pop requeued servicebus sidekiq zeromq',
  }),
  defineWordClass({
    id: 'object-record',
    words: `
      accession cell diary entity entry identifier key ledger nested obj observation pairs profile record rows serial ticket triple tuples uid uuid`,
    also: 'account avro case dataclass ehr element emr example group item ropa triplet',
  }),
  defineWordClass({
    id: 'object-series',
    words: 'amplitude season seq sequence sequential series spectra spectrum temporal trajectory trend vibration window',
    also: `
      accelerometer autocorrelation chrono deepar detrend ecg eeg electrocardiogram gyro horizon imu nbeats neuralprophet patchtst seasonality timescaledb
      timesfm tsfresh vital voltage waveform`,
  }),
  defineWordClass({
    id: 'object-table',
    words: `
      bronze col dataframe df dictionary excel grid list mart matrix scd scd2 schema sheet silver spreadsheet structural structurally table tabular view`,
    also: `
      blocklists column datafusion deltalake denormalize field hudi ibis iceberg mergeschema nessie omop paimon partition relation unitycatalog vaex xlsx`,
  }),
  defineWordClass({
    id: 'object-text',
    words: `
      abbreviations acronyms adjectives bigram body braces brackets captions charfield chars chunks comments content corpora cp1252 delimiters description
      emoji emojis excerpt filler font grammar handwriting hyphen italics language leetspeak lexicon line literal narrative notation paragraph passages
      phrase plaintext poem prefix prose regexp sarcasm semicolon sentence separators serif slang snippet spell stemming stopword story string subtitles
      suffix synonyms term text textual title tone transcript trigrams tweets uncased unstructured utf varchar verbs vocabulary words`,
    also: `
      character clauses coreference desc disclaimer keyword lemmatization markdown misspelt name natural ngram nlp para paraphrase remarks scratchpad str
      style terminology translation transliteration txt typo vader vocab`,
  }),
  defineWordClass({
    id: 'object-token',
    words: `
      autotokenizer bearer bpe cls hexdigest oov padding sentencepiece symbol tiktoken tok token tokenization tokenize ulid vocab wordpiece`,
    also: 'detokenize tokenizer trigrams vocabulary',
  }),
  defineWordClass({
    id: 'object-transaction',
    words: 'acid atomically order payments transaction transactional tx txn',
    also: 'basket debit preorder prepayment purchase receipt wager',
  }),
  defineWordClass({
    id: 'object-video',
    words: 'cctv footage frames gestures hevc keyframes motion mp4 reels rtsp video',
    also: 'animation bodycam clip codec dashcam deepfake deepsort films livestream subtitles vlog webcam',
  }),
];
