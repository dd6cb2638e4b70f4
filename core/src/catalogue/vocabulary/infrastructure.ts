import { defineWordClass } from '../wordClass.ts';

/** What systems run on and are put together from. */
export const infrastructureClasses = [
  defineWordClass({
    id: 'infrastructure-api',
    words: `
      api apis bff call crud curl endpoint flask gateway googleapis graphql grpc http httpget mcp metav1 nnapi openapi pagination postman recallrequest
      restful rpc scorerequest soap sse swagger syscall webhook ws`,
    also: `
      apiversion callback healthz hypercorn interface jsonresponse kong openrouter openrtb portkey predictrequest scoreresponse starlette thrift toolcall
      uri url websocket`,
  }),
  defineWordClass({
    id: 'infrastructure-cloud',
    words: 'az cloud hyperscaler multicloud multiregion multizone region saas serverless spotinstance virtual',
    also: 'aws azure coreweave digitalocean gcp hetzner infrastructure irsa spot zone',
  }),
  defineWordClass({
    id: 'infrastructure-cluster',
    words: `
      aks cluster ecs eks gke hadoop infra infrastructure k8s karpenter kube kubelet kubernetes leaderless nodepool nomad pool slurm toleration yarn`,
    also: `
      asg az clusterqueue daemonset datacenters distributed etcd fleet ns paxos raft rancher ray servicemonitor swarming`,
  }),
  defineWordClass({
    id: 'infrastructure-code',
    words: `
      apk ast basemodel bash boilerplate callable callback cgo code codebase columntransformer command compilers const constructor coroutine cpp cursor
      dataclass dataloader decorated decorator def dict dsl entrypoint enum executable expr expression fct findall fmt func function gist glue goroutines
      handler helper iloc imperative implementation interpreter ipynb iterable iterators javascript linspace loc logic loop ls lua makefile mono monorepo
      msvc multithreaded notebook omitempty onclose onopen op perl phony php polyrepo pr prettier program proj prolog py py3 recursion recursive refactor
      repo repository routine ruby rust scaffold scala script sh skeleton software src str struct stub subclass subprojects sw syntax tsx typeddict
      typescript u32 unsigned wasm`,
    also: `
      astype asyncio binary branch builder charfield cmd codeowners codereview cr dockerfile docstring firmware float fn formatter getlogger gitea gitlab
      glob gradle hardcoded hexdigest inline introspection isready jni js kotlin line linter logisticregression macro metav1 minmaxscaler module monolithic
      mutex nb ontimeout perforce programmatic project python randomforestclassifier reentrant regex repourl runnable semaphore shell subversion sudo
      teamcity techdebt threadpool travis usize valueerror withtimeoutornull xlabel`,
  }),
  defineWordClass({
    id: 'infrastructure-component',
    words: `
      adapter analyzer batcher bundle callers checkpointer collector components constituent controller coordinator element emitter encapsulate engine epp
      ext extproc extractor finalizer hood hub imputer logger machinery matchmaker mechanism middleware modular modularity module normaliser part piece
      primitive processor receiver reconciler renderer resolver router sequencer stack submodule subresource subsystem technology tracker updater upsampler
      wrap wrapper`,
    also: `
      actors aggregator aligner's anonymizerengine architectural architecture autoscaler bff broker capabilities checker client compressor connector
      converter core dependencies exporter fetcher generator handler harness initializer joiner kernel kubelet layer loader notifiers parent plugin sampler
      scraper selector side splitter unit uploader validator`,
  }),
  defineWordClass({
    id: 'infrastructure-config',
    words: `
      affinity allowpickle apiversion args argument arn backofflimit boolean cfg cloudformation conf config configmap configurable configuration configured
      consolidationpolicy cr crossplane customization default distributionstrategy failurepolicy flag helmfile iac inputcol knobs kustomization kustomize
      levers matchlabels maxsurge mergeschema misconfigured mode modifiers name nodeselector observedgeneration overlay paralleltrialcount parametrize pdb
      periodseconds preset props pulumi reconfiguration repourl restartpolicy set setup targetref toggle toml topologyspreadconstraints var yaml yml
      zookeeper`,
    also: `
      allowlist ansible averageutilization consul crd cudaexecutionprovider dynaconf dynamicallocation featureflag gitignored httproute hydra jenkinsfile
      launchdarkly livenessprobe loglevel loraconfig manifest maxunavailable minreplicas misconfiguration modelformat modelref omegaconf onfailure packer
      parameters params prefs puppet recipe saltstack schema secretref securitycontext storageuri taints targetrevision terragrunt timeoutseconds vagrant
      variable`,
  }),
  defineWordClass({
    id: 'infrastructure-container',
    words: `
      buildah container containerd containerization containerized crd crio daemonset docker dockerfile dockerise fargate firecracker gvisor initcontainer
      initializer k3s kaniko kubectl kubeedge namespace oci openshift pod podgroup podman replicasets sidecar statefulset taints workdir`,
    also: `
      cloudrun dockerhub emptydir entrypoint harbor helm helmfile hpa image isolated kustomization leaderworkerset microvm resourcequota skaffold`,
  }),
  defineWordClass({
    id: 'infrastructure-device',
    words: `
      accelerometer analog android arduino basler battery bodycam camera computer coral dashcam desktop device drone edge electronic firmware franka
      greengrass gripper gyro gyroscope handheld handset headsets imu ios iot keyboard kiosk lamp laptop laser lidar mac macos mcu meters mic
      microcontroller microphone mobile modem mouse nano nfc orin pc peripheral phone pi plc printer radar raspberry scanner sensor shutter sim smartwatch
      stepper tablet thermocouple thermometer tv ua usb wearable webcam workstation`,
    also: `
      actuator antenna balena beacon browser came clock cobot cpe esp fax fog freezer gauge instrumented jetson joystick led microscope nnapi ota pacemakers
      pump robot robotics scada serial smartmeter tb3 telematics telescope terminal tflite thermostat wearer xavier`,
  }),
  defineWordClass({
    id: 'infrastructure-environment',
    words: `
      colab conda debian dev ecosystem env environment homologation jvm linux os playground prd prem premise preprod prod production runtime sandbox site
      stage stg sys testbed uat ubuntu unix venv wild workbench workspace`,
    also: 'development envtest jupyter live localhost namespace platform stack',
  }),
  defineWordClass({
    id: 'infrastructure-hardware',
    words: `
      a10 a100 a100s a10g a2000 a30 a6000 accel accelerator agx arm64 asic avx avx2 b200 chips core cpu cpus cublas cudaexecutionprovider dpu dra dram ecc
      equipment fpga g2 g4dn g5 g6 gaudi gb200 gpu gpus gtx h100 h100s h200 hailo hardware hbm hdmi heap highgpu inferentia infiniband jetson l4 l40s l4s m1
      m6 mem memory mi300x mig mps nproc npu nvlink nx pci physical r6 r6g r6i.2 r7 rack ram rocm rss rtx simd smi t3 t4 t4s titan tpu trainium transistor
      v100 vcpu vram webgpu x86 xlarge`,
    also: `
      amd baremetal battery cable computational compute computer cu121 cuda cudf cuml dcgm disk enclave flash float16 flops footprint fp32 fp8 g5.2 graphics
      groq hdd hsm intel inverter nvidia nvme orin processor r5 resource semiconductor tesla usb`,
  }),
  defineWordClass({
    id: 'infrastructure-interface',
    words: `
      abstraction accessibility app arial badge banner bind browser bubble button checkbox chrome cli clipboard cmd connector ctrl dom drawer dropdown esc
      firefox front frontend hmi homepage hook hotkey href icon ide iframe interface jdbc jni layout menu pan pluggable popup portal proto pwa pyfunc screen
      seam shell sidebar spinner tab tailwind terminal tooltip ui usability ux viewport website widget`,
    also: `
      application asana autocomplete backstage calculator carousel chainlit compatibility console dive drag dsl font form format gradio interactive n8n
      navigate overlay picker qt retool scroll selenium site storefronts surface svelte tsx web zapier zoom`,
  }),
  defineWordClass({
    id: 'infrastructure-job',
    words: `
      bigqueryinsertjoboperator builder cronjob elasticjob executor incrementallearningjob job jobid kueue mpijob pid proc pytorchjob run runner sbatch step
      tfjob thread trainer trainjob worker yunikorn`,
    also: `
      asynchronous batch celery coroutine crawler daemon downloader execute execution goroutines migrator operations process pythonoperator systemd task
      torchrun work`,
  }),
  defineWordClass({
    id: 'infrastructure-library',
    words: `
      angular apt asyncio babel cloudpickle cmsis contrib crate cuda cudnn cv2 datafusion dependence dependencies deps dlls extension framework gems hashlib
      ibis jar joblib kite lib library lodash matplotlib mllib's nccl np npm opencv oss package parser pip pkg plt plugin poetry qt redux scipy sdk spring
      sqlglot timm tokio tool toolchains toolkit toolset tqdm tsfresh utils uv vaex wheels`,
    also: `
      albumentations allennlp cookiecutter d3 detectron2 django echarts fairlearn flask flax gensim gluonts import instrumentator isort jax jinja junit
      keras kornia librosa mamba mmdetection monai nixtla nltk nox numpy nvtabular onnx optax orm pandas pipenv protobuf pydantic pypi pytorch recbole rocm
      sdv sentencepiece sktime spacy statsforecast statsmodels tiktoken torchaudio torchvision tox utility wrapper zmq`,
  }),
  defineWordClass({
    id: 'infrastructure-network',
    words: `
      addr alb allreduce amqp anycast balancer bandwidth bgp bridges bw cable cdn cilium cloudfront conn connect connection connectivity dhcp dns downlink
      egress ethernet extranet ftp gige goaway gw handshakes haproxy hop http2 http3 httproute ingress internet intranet ip ipc ipv6 keepalive lane lb
      linkerd localhost lorawan mavlink meshed modbus mqtt multicast multiplexing nats network nlb outbound packet poe port protocol proxy ptp quic remote
      roundtrip sans socket ssh subnets tcp topology traefik tunnels udp uplink vlan vpc vpn web websocket wifi wire www xdp xds`,
    also: `
      akamai broadband channel disconnect envoy fastly fibre firewall gateway gbps http infiniband io istio loadbalancer lte mbit mbps modem mtls nccl ntp
      nvlink opc opcua pcap qos route53 router rtsp rtt sftp sip smtp tls voip waf ws`,
  }),
  defineWordClass({
    id: 'infrastructure-pipeline',
    words: `
      cep ci cicd composer dag dataops downstream elt etl flow jenkinsfile kfp medallion mlops orchestrate papermill path pipeline plumbing prefect
      pythonoperator tekton upstream workflow`,
    also: `
      adf argoworkflows azkaban cd cdc chain circleci dagster dataflow dataproc flink funnel hightouch ingestion jenkins kedro kestra kubeflow loop luigi
      mage nextflow nifi oozie orchestration orchestrator pachyderm pip reverseetl sfn spark sqoop stage stepfunctions streaming travisci zenml`,
  }),
  defineWordClass({
    id: 'infrastructure-registry',
    words: `
      acr artifactory catalogue dockerhub ecr gcr ghcr harbor metastore modeldb nexus nvcr pypi register registration registry`,
    also: 'alation alias aliases collibra hub mlflow modelscope oci openmetadata pointer quay reg sigstore',
  }),
  defineWordClass({
    id: 'infrastructure-secret',
    words: `
      2fa authenticate breakglass cert certificate credentials ed25519 hsm iam keycloak keypair keyring keystore keyvault kms nonce oauth2 passkey
      passphrase password rbac role sa secretref secrets spiffe ssl totp vault wife`,
    also: 'abac auth authn ca jwt kerberos key oauth oidc saml superuser token',
  }),
  defineWordClass({
    id: 'infrastructure-server',
    words: `
      ami baremetal bastion's box colocated colocation datacenters datacentre ec2 g5.2 gunicorn hosted hypervisor inferencepool instance jumphost machine
      mainframe microvm n1 node onprem onpremises preemptible replicas server servingruntime vm`,
    also: 'executor g6 leader master nginx origin r6g rack runner uvicorn varnish virtual',
  }),
  defineWordClass({
    id: 'infrastructure-service',
    words: `
      application backend chrony daemon erp michelangelo micro microservices monolith monolithic platform service serving svc system systemctl systemd`,
    also: `
      app chatbot consumer engine indexer inferencepool inferenceservice listeners predictor scorer serverless writer`,
  }),
  defineWordClass({
    id: 'infrastructure-storage',
    words: `
      bucket ceph cephfs cold coldline dest dir disk diskspace ebs efs emptydir filesystem flash folder fs gcs gdrive glacier glusterfs gs hdd hdfs hostpath
      inode io juicefs lake lakehouse lfs lustre minio mmap mnt mounted nas nfs nvme pvc raid readonlymany readwritemany root rw rwx s3 seaweedfs shm sink
      space ssd storage storageuri temp tmp usr volumesnapshot weka`,
    also: `
      adls b3 blob compaction csi directory lakeformation mart memory residency sans sharepoint store volume workdir`,
  }),
  defineWordClass({
    id: 'infrastructure-version',
    words: `
      alias aliases branch changelog checkpoint checksum ckpt commit cu121 edition etag fingerprint fork lockfile m2 master md5 merkle modelid modelversion
      mvp opset patchset prerelease rev revision savepoints schemaversion semver sha sha1 sha256 snapshot targetrevision trunk unpatched unversioned v v0
      v0.1 v0.2 v0.3 v0.4 v0.8 v0.9 v1 v1.0 v1.1 v1.28 v1.29 v1.31 v1.4 v12 v13 v14 v17 v1alpha1 v1alpha2 v1beta1 v2 v2.0 v2.2 v3 v3.0 v3.2 v31 v4 v4.1 v5
      v6 v7 v8 v9 ver version xxh3 xxhash`,
    also: `
      backport bump cherrypick dependabot digest flyway gitops hash lifecycle lineage main modelcheckpoint patch pg14 predecessor rebase release repository
      scd sha256sum tags traceability uid upgrade variant`,
  }),
];
