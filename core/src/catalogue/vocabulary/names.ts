import { defineWordClass } from '../wordClass.ts';

/** Names of tools, companies and places. */
export const namesClasses = [
  defineWordClass({
    id: 'name-company',
    words: `
      acme airbnb akamai alibaba aliyun amazon amd anthropic apache apple binance bing bloomberg brave bytedance's cloudflare coreweave deepgram deepl
      deepmind dell digitalocean doordash etsy facebook fastly genesys gmail google hetzner hikvision huawei ing instacart intel kaggle linkedin lyft's
      microsoft netflix nvidia o2 okta openai philips pinterest reddit salesforce shopify spotify stanford tencent tesla tiktok twilio twitter uber youtube
      zalando's zilliz zillow`,
    also: `
      basler cohere firefox g2 hailo hf hugging intfloat laion maxmind meta mistral nih sap telegram ups vectara vw whatsapp zendesk`,
  }),
  defineWordClass({
    id: 'name-language',
    words: `
      arabic c chinese danish dialect dutch elixir en english fi finnish fr french german hindi hungarian i18n italian ja japanese java kazakh lang latin
      multilingual norwegian pl polish portuguese python russian spanish tamil telugu turkish welsh`,
    also: 'accent czech hunspell jvm localisation nl py3 ro translators turk',
  }),
  defineWordClass({
    id: 'name-place',
    words: `
      abroad african america american asia asian beijing belgian belgium berlin brazil british brno ca canada concourse county czech district dublin east eu
      europe european france frankfurt graz hamburg india italy lagos leeds leipzig lund lyon nl northern nyc oceania paderborn paris pune saxony singapore
      spain sweden swiss town uk utrecht villages`,
    also: 'capital city country fr jurisdiction pl region station street wal',
  }),
  defineWordClass({
    id: 'name-tool-cloud',
    words: `
      adls alloydb appengine athena aws azure azureml beanstalk bedrock cloudrun cloudsql dataflow dms dynamodb firehose firestore gcp heroku kinesis
      lakeformation lambda linode nebius netlify ovh r5 rancher rds rekognition route53 sagemaker scaleway servicebus sfn sns stepfunctions terraform
      terragrunt textract vercel vertex vertexai vultr`,
    also: `
      aks alb ami bigtable cloudflare cloudformation cloudfront codedeploy cognito colab composer crossplane databricks defaultmodelmonitor ebs ec2 ecr ecs
      efs eks eventbridge fargate fcm's gcs gke glacier glue googleapis greengrass inferentia n1 nlb openshift pubsub pulumi s3 spanner sqs supabase
      trainium`,
  }),
  defineWordClass({
    id: 'name-tool-data',
    words: `
      activemq airbyte airflow alation algolia amundsen anomalo arangodb argo argoworkflows arrow atlas azkaban beam bigeye bigquery bq butterfree cassandra
      chroma chromadb chronon's cockroachdb collibra cosmosdb couchbase cvat dagster dask databend databricks datafold datahub dataproc dbt debezium deequ
      deltalake dgraph dlt dremio druid duckdb es eventhub feast feathr featureform firebolt fivetran flink flyway foundationdb greatexpectations greenplum
      hazelcast heron hightouch hive hopsworks hudi iceberg impala influx informatica janusgraph kafka kestra keydb ksqldb lancedb leveldb lmdb looker luigi
      mage mariadb marqo meilisearch meltano memgraph montecarlo msk mysql nessie nextflow nifi oozie openlineage openmetadata paimon pandas pandera
      pgvector pinot polars postgres powerbi presto purview pydeequ qdrant questdb redash redis redshift reverseetl risingwave rockset samza sidekiq
      snowflake soda spark sqlite sqoop starburst starrocks synapse tableau talend tantivy tdengine teradata tfdv tidb tigergraph trino turbopuffer
      typesense unitycatalog vald valkey vertica vespa vitess weaviate yugabytedb zeromq zipline`,
    also: `
      aerospike alluxio bigqueryinsertjoboperator ceph clickhouse elasticsearch featureview glusterfs hadoop influxdb lucene marquez memcached metabase
      milvus minio mongodb opensearch oracle pg pinecone postgresql prefect pulsar rabbitmq redpanda rocksdb scylla scylladb seaweedfs solr sqlglot superset
      tecton usearch weka yarn zilliz zookeeper`,
  }),
  defineWordClass({
    id: 'name-tool-llm',
    words: `
      autogen cohere crewai deepeval dify dspy flowise garak ggml groq haystack helicone hugging koboldcpp lakera langchain langgraph langsmith letta
      litellm llamafile llamaguard llamaindex llamaparse llmlingua lmdeploy lmql lmstudio mem0 memgpt mirascope nemoguardrails ollama openrouter openwebui
      portkey privategpt promptfoo promptlayer pydanticai pyrit ragas rasa rebuff semantickernel sglang smolagents sonnet tgi traceloop vectara vellum`,
    also: `
      bedrock braintrust chatgpt copilot cursor galileo giskard humanloop langfuse openllmetry opik phoenix recursivecharactertextsplitter trulens
      vectorstoreindex weave`,
  }),
  defineWordClass({
    id: 'name-tool-monitor',
    words: `
      alibi aporia appdynamics arize braintrust bugsnag checkmk cloudtrail cloudwatch collectd cortex datadog dcgm deepchecks dynatrace elk evidently
      fiddler filebeat fluentbit fluentd galileo giskard grafana graphite graylog honeycomb humanloop icinga instana jaeger kibana langfuse lightstep loki
      mimir nagios nannyml netdata newrelic openinference openllmetry opentelemetry opik opsgenie otel phoenix pingdom prom prometheus promql pushgateway
      pyroscope relic rollbar sentry signoz splunk stackdriver statsd statuspage sumologic superwise telegraf tempo thanos trulens uptimerobot uptrace
      victoriametrics victorops weave whylabs whylogs zabbix zeek zipkin`,
    also: 'alertmanager codecarbon comet datadriftpreset deepeval helicone kubecost langsmith pagerduty traceloop',
  }),
  defineWordClass({
    id: 'name-tool-other',
    words: `
      ansible argilla asana backstage blender carla causalml chaosmesh cleanlab cms confluence conftest consul cookiecutter dependabot discord doccano
      docling doppler dowhy driftctl dynaconf econml encord figma flagsmith ga4 gatekeeper gatling gradle grype hunspell hydra isort jenkins jest jira
      jmeter jq jsonschema jupyter k6 kotlin kubebuilder kyverno labelstudio launchdarkly litmuschaos marshmallow mixpanel mturk n8n notion nox omegaconf
      packer pdfminer pipenv puppet pydantic pylint react retool roboflow ruff saltstack sap scaleai semgrep sharepoint slack snyk sonarqube sops spinnaker
      streamlit studio superannotate supervisely svelte syft tesseract toloka tox toxiproxy travisci trello vagrant wrk z3 zapier zendesk zoom`,
    also: `
      aequitas aif360 bazel chrome clamav conda cosign curl cypress eppo eslint excel gatk gitleaks growthbook kaniko keycloak labelbox leaflet locust
      metaflow mkdocs moodle mypy nmslib opa optimizely outlook papermill playwright poetry presidio prodigy pytest rdkit salesforce servicenow statsig
      testcontainers tool trivy twilio uv vitest volcano workbench zenodo`,
  }),
  defineWordClass({
    id: 'name-tool-serve',
    words: `
      aibrix anyscale balena baseten bentoml cerebrium chainlit coreml ctranslate2 deepsparse django djl envoy executorch exllama exllamav2 fastapi
      fastertransformer flux fluxcd gradio helm hypercorn inferenceservice istio iter8 kfserving knative kong kserve leaderworkerset litert llamacpp
      loadbalancer mlc mlserver mnn modelmesh ncnn nginx onnx onnxruntime openllm openvino ort runpod seldon skaffold starlette tei tensorrt tflite
      tfserving torchscript torchserve treelite triton truss tvm uvicorn vllm`,
    also: `
      docker flagger gunicorn haproxy k8s keda kube kubectl kubeedge kubernetes kustomize linkerd lmdeploy nomad ollama pagedattention servingruntime sglang
      tgi traefik`,
  }),
  defineWordClass({
    id: 'name-tool-train',
    words: `
      albumentations allennlp autogluon automodel autosklearn axolotl bitsandbytes botorch clearml colossalai cudf cuml dataiku datarobot deepspeed
      detectron2 fastai flaml flax gensim gluonts h2o hf horovod hyperopt jax katib kedro keras kornia kubeflow lightning ludwig megatron metaflow mlflow
      mmdetection monai nemo neptune nevergrad nixtla nltk numpy nvtabular optax optuna polyaxon pycaret pytorch ray raytune recbole scikit sigopt sklearn
      sktime smac spacy statsforecast statsmodels tensorboard tensorflow tf tfx torch torchaudio torchelastic torchrec torchrun torchtune torchvision torchx
      trl ultralytics unsloth vowpal vw wandb zenml`,
    also: `
      automl autotokenizer azureml flower fsdp joblib kfp michelangelo mllib's notebook optim paddleocr peft pickle pytorchjob sagemaker snorkel
      standardscaler timm tpot trainer vertexai vizier`,
  }),
  defineWordClass({
    id: 'name-tool-version',
    words: `
      bitbucket circleci cml comet dolt dvc gerrit git gitea github gitignored gitlab lakefs marquez mercurial mlmd modelscope pachyderm perforce quay quilt
      subversion teamcity travis`,
    also: 'argo argocd buildkite lfs modeldb nexus npm pip pyfunc tekton',
  }),
];
