import { defineWordClass } from '../wordClass.ts';

/** Running a system: watching it, changing it, being called. */
export const operationsClasses = [
  defineWordClass({
    id: 'operation-alert',
    words: `
      alarm alert alertmanager deadman ding fatigue flap mute notifiers pager pagerduty red silence snooze suppressed tripwire unacknowledged unalerted
      warning`,
    also: 'amber burnrate dismissed notification opsgenie receiver storm yellow',
  }),
  defineWordClass({
    id: 'operation-budget',
    words: `
      allocated allot allowance budget budgetary burn burnrate burnt devote earmark finops overrun overspend overspent unbudgeted underspend`,
    also: 'expenditure showback spend spent',
  }),
  defineWordClass({
    id: 'operation-capacity',
    words: `
      allocation averageutilization capacity footprint headroom idle overcommit overprovision oversubscribed reserved resource rightsizing room shortage
      slot spare threadpool underprovisioned`,
    also: `
      bandwidth concurrency diskspace overbooking overload pool provisioning quota reservation saturated staffing utilization vram`,
  }),
  defineWordClass({
    id: 'operation-dashboard',
    words: 'bi board chart console d3 dashboard echarts legend metabase panel pie superset visualization wallboard xlabel',
    also: 'analytics grafana kibana looker matplotlib plots plt powerbi redash streamlit tableau tensorboard',
  }),
  defineWordClass({
    id: 'operation-failure',
    words: `
      blackout breakage broke brownout bug chaos choke circuit circuitbreaker clog collides collision coredump corruption crack crash crashloop
      crashloopbackoff deadlock defect derail disruptive down downtime drown err error exception failure falter fatal fault glitch heisenbug hiccup
      irrecoverable leakage livelock misbehave misconfiguration misfire mishandle notimplementederror onfailure oom oomkilled overflow overheats panic
      relapse segfault shatter spill splitbrain stacktrace starvation starve stumble thrashing threw thrown timeouterror trouble unavailable unhealthy
      unravel unreachable unrecoverable unresponsive valueerror violating violation wreck`,
    also: `
      backtrace break breakdown cascade catastrophic chaosmonkey clash corrupted damage dead deadletter dlq exhausted failed failurepolicy hung interrupt
      interruption invocation5xxerrors leak mistakes mtbf mttf outage preemption race ratelimiterror regression stall stampede`,
  }),
  defineWordClass({
    id: 'operation-incident',
    words: `
      accident blameless catastrophe disruption emergency firefighting incident mortem outage p0 p1 p2 postmortem rca servicenow warroom`,
    also: `
      blackout breaches breakglass brownout containment critical disaster disengagements downtime drill earthquake escalate escalation gameday investigate
      outbreak responder retro severity symptoms triage troubleshooting`,
  }),
  defineWordClass({
    id: 'operation-limit',
    words: `
      bulkhead cap constrained constraints deplete exhausted finite limit limiter loadshedding maxexecutors maxreplicas pacing quota rails ratelimit
      ratelimiter ratelimiterror resourcequota restrictions semaphore throttle timeout unbounded uncapped unthrottled`,
    also: `
      allowance backpressure bound ceiling confine conftest control controlled cooldown debounce gatekeeper guard kyverno lim max maximum maxtrialcount
      overflow penalty restricted saturation tpm truncated withtimeout`,
  }),
  defineWordClass({
    id: 'operation-load',
    words: `
      absorbed backpressure balance bottleneck burden burst busy concurrency concurrent concurrently congested congestion contention demand erlang flood
      hammer hotspots inflight inundate load locust offpeak overload overwhelm overwork peak pressure robin saturated saturation stampede surge swamp
      thundering tps traffic volume workload`,
    also: `
      backlog balancer choke clog loadshedding loadtest multithreaded oversubscribed qps rps shed spike starvation stress stresstest thrashing`,
  }),
  defineWordClass({
    id: 'operation-monitor',
    words: `
      aiops apm defaultmodelmonitor diagnostics exporter healthcheck healthz heartbeat hypercare instrumentation instrumentator instrumented isready
      liveness livenessprobe monitoring observability observable observed operational operations oversee pinger probe sentinel servicemonitor surveillance
      telemetry tracer unmonitored vigilance vigilant visibility watch watchdog watcher watchful`,
    also: 'anomalo bigeye deadman health healthy httpget montecarlo operating readiness smi trace tracking',
  }),
  defineWordClass({
    id: 'operation-recover',
    words: `
      backup breaker bugfix catchup containment contingency continuity disaster dr failover fallback fix heals hotfix hotpatch maintenance mend mitigation
      reboot recover recoverable recovery redress redundancy regain reinstate remediation remedy repair rescue resolved restart restorable restore revive
      rollforward rpo rto salvage standby`,
    also: 'failback mttr pdb reconstructed resolution restartpolicy resume savepoints solve',
  }),
  defineWordClass({
    id: 'operation-rollback',
    words: 'back demote downgrade failback reverse reversibility reversible revert rollback rolledback undo undone unwind',
    also: 'killswitch rolling',
  }),
  defineWordClass({
    id: 'operation-rollout',
    words: `
      bg blue bluegreen canary cd dark darklaunch dogfood featureflag flagger ga gradual incrementally launch maxunavailable pilot progressive promote
      promotion ramp rampup ring rolling rollout setweight shadow staggered staircase wave`,
    also: `
      beta challenger cutover deployment gradually graduates hotfix hypercare maxsurge mirror mvp phase prerelease release rollforward soak spinnaker stage
      unleash`,
  }),
  defineWordClass({
    id: 'operation-runbook',
    words: 'chatops guidance playbook procedure runbook troubleshooting',
    also: 'checklist handbook instructions mortem',
  }),
  defineWordClass({
    id: 'operation-schedule',
    words: `
      cron crontab duty gang lifecycle orchestration orchestrator reschedule sched schedule scheduler setinterval timer timetable unplaced volcano`,
    also: `
      catchup cronjob kueue milestone nodeselector orchestrate podgroup preempted rota slurm staggered toleration topologyspreadconstraints yunikorn`,
  }),
  defineWordClass({
    id: 'operation-sla',
    words: 'ola pledge promise qos sla sli slo',
    also: 'availability burn guarantee rpo rto uptime',
  }),
  defineWordClass({
    id: 'operation-threshold',
    words: 'bar criterion cutoff guardrails level medium setpoint thresh threshold tolerance τ',
    also: 'borderline boundary criteria exceeds floor gate moderate rules tau tripwire',
  }),
];
