/** Kinds of questions that every task has, with the words by which candidates ask and interviewers answer. */

export interface QuestionKind {
  readonly id: string;
  /** In a question of a candidate. */
  readonly asked: RegExp;
  /** In what is known of a task. */
  readonly told: RegExp;
}

export const QUESTION_KINDS: readonly QuestionKind[] = [
  {
    id: 'latency',
    asked:
      /\b(?:latency|how (?:fast|quick|quickly|slow|soon|long) (?:do we|does it|must|should|may|can|has|have|is)|deadline|time (?:limit|budget)|response time|real[ -]time|milliseconds)\b/i,
    told: /\b(?:latency|milliseconds|p9[59]|\d+ ms|within [\d.]+ s|in [\d.]+ s|how (?:fast|much time|long may|quickly must))\b/i,
  },
  {
    id: 'scale',
    asked: /\b(?:QPS|RPS|TPS|peak|traffic|volume|scale|load|throughput|how (?:large|big|many|often)|per (?:second|minute|hour|day))\b/i,
    told: /\b(?:peak|a day|per second|per day|a second|million|how many|how large|volume|traffic)\b/i,
  },
  {
    id: 'labels',
    asked: /\b(?:labels?|labell?ed|annotat\w+|ground truth|outcomes?|find out|confirmed|delay\w*|learn (?:that|whether|of)|training examples)\b/i,
    told: /\b(?:labels?|labell?ed|annotat\w+|ground truth|outcomes?|learn that|examples|graded?)\b/i,
  },
  {
    id: 'error-cost',
    asked:
      /\b(?:(?:false|wrong\w*|missed|missing|wrongly|bad|good|block\w*|stop\w*|errors?|mistakes?|under\S*|over\S*)\b.{0,60}\b(?:costs?|worse|expensive|harm|hurt)|(?:costs?|worse|bad|expensive|harmful|price|hurt|matters?) .{0,60}\b(?:false|wrong\w*|miss\w*|block\w*|stop\w*|errors?|mistakes?)|false (?:positives?|negatives?|alarms?)|which error|what if we are wrong|worse than|tolerat\w+ .{0,20}errors?)\b/i,
    told: /\b(?:worse|wrong|missed|miss costs|false (?:alarms?|positives?|negatives?|rejects?)|(?:cost|costs) (?:of|about)|what does a .{1,60} cost)\b/i,
  },
  {
    id: 'rate',
    asked: /\b(?:what (?:share|fraction|percentage|proportion|portion|part|rate)|how (?:rare|common|frequent)|\w+ rate|prevalence|imbalanced?)\b/i,
    told: /\b(?:how (?:rare|common)|base rate|in 1,?000|in 10,?000|of a million|prevalence|what share|which share|\d{1,9} ?% of)\b/i,
  },
  {
    id: 'budget',
    asked: /\b(?:budget|money|spend|afford|costs? (?:per|limit|target|ceiling)|how expensive|price limit)\b/i,
    told: /\b(?:budget|may (?:it|this|we) cost|spend|cents? per|at most [\d.,]+ (?:cents?|EUR|USD)|EUR (?:a|per) (?:month|day|year))\b/i,
  },
  {
    id: 'languages',
    asked: /\b(?:languages?|multilingual|English|German|Spanish|French|translat\w+|locales?)\b/i,
    told: /\b(?:languages?|multilingual|English|German|Turkish|Spanish|French|translat\w+|locales?)\b/i,
  },
  {
    id: 'history',
    asked: /\b(?:history|historical|how far back|past data|(?:years|months|weeks) of (?:data|logs|history)|how much data|(?:what|which) data)\b/i,
    told: /\b(?:history|historical|(?:years|months) of|(?:what|which) data|logs? (?:exist|are kept)|since last)\b/i,
  },
  {
    id: 'horizon',
    asked: /\b(?:horizon|how far (?:ahead|out|into)|in advance|ahead of time|days ahead|weeks ahead)\b/i,
    told: /\b(?:horizon|\d+ (?:hours|days|weeks|months) ahead|in advance|how far)\b/i,
  },
  {
    id: 'existing',
    asked: /\b(?:existing|currently|current|baseline|today|right now|at the moment|in place|legacy|already (?:have|exist|use|run)\w*|before this)\b/i,
    told: /\b(?:existing|current|baseline|today|do it now|now\?|in place|so far|spreadsheet|rules exist|exists?)\b/i,
  },
  {
    id: 'users',
    asked: /\b(?:who (?:uses|will use|is going to use|are the users|reads|sees|consumes|acts|looks)|users?|audience|consumers? of)\b/i,
    told: /\b(?:who (?:uses|reads|sees|acts|looks|will use)|users are|audience)\b/i,
  },
  {
    id: 'privacy',
    asked: /\b(?:privacy|private|PII|GDPR|consent|personal|sensitive|anonymi[sz]\w+|retention|(?:allowed to|can we|may we) (?:store|keep|log|use|see))\b/i,
    told: /\b(?:privacy|private|PII|GDPR|consent|personal|sensitive|masked|may be (?:stored|kept)|retention|stored for)\b/i,
  },
  {
    id: 'regulation',
    asked: /\b(?:regulat\w+|legal\w*|laws?|compliance|audit\w*|explain\w*|explanations?|reasons for|appeal)\b/i,
    told: /\b(?:regulat\w+|legal\w*|laws?|compliance|audit\w*|explain\w*|explanations?|reasons?|appeal)\b/i,
  },
  {
    id: 'team',
    asked: /\b(?:team|staff|engineers|how many people|headcount|analysts|reviewers|operators|agents available|capacity)\b/i,
    told: /\b(?:team|staff|engineers|analysts|reviewers|operators|people|capacity)\b/i,
  },
  {
    id: 'fallback',
    asked:
      /\b(?:falls? ?back|times? out|timeout|timing out|(?:is|are|goes|go|be|breaks?) (?:down|unavailable|offline)|outages?|fails?|failure|crash\w*|unreachable|does ?n[o']t (?:answer|respond)|not (?:answer|respond)|without (?:the )?(?:model|system))\b/i,
    told: /\b(?:falls? ?back|time out|down\b.{0,30}\?|unavailable|outages?|fails?|does not answer|run without|may (?:it|the \w+) stop|unreachable|scorer)\b/i,
  },
  {
    id: 'success',
    asked: /\b(?:success\w*|metrics?|KPIs?|goals?|objectives?|measured?|good enough|service level|what counts|optimi[sz]\w+ for|aim)\b/i,
    told: /\b(?:success\w*|metrics?|KPIs?|goals?|objectives?|service level|counts as|wanted|target)\b/i,
  },
  {
    id: 'freshness',
    asked: /\b(?:fresh\w*|stale|up to date|how (?:often|soon|quickly|fast) .{0,50}\b(?:updat\w*|chang\w*|refresh\w*|new|show|appear|visible)|updated|refresh\w*)\b/i,
    told: /\b(?:fresh\w*|stale|how soon|updated|refresh\w*|changed? (?:a|per) day|show in|within \d+ minutes)\b/i,
  },
  {
    id: 'hardware',
    asked: /\b(?:hardware|GPUs?|devices?|machines?|compute|edge|memory|CPU)\b/i,
    told: /\b(?:hardware|GPUs?|compute|\d+ GB|cores|CPU|which (?:devices?|machines?))\b/i,
  },
  {
    id: 'flaws',
    asked: /\b(?:clean|quality|flaws?|noisy?|missing (?:values|data)|gaps?|duplicates?|reliable|complete|trustworthy)\b/i,
    told: /\b(?:flaws?|quality|missing|counted twice|out of date|gaps?|duplicates?|noisy?|wrong time)\b/i,
  },
  {
    id: 'output',
    asked: /\b(?:distribution|point (?:forecast|estimate)|intervals?|quantiles?|range|probabilit\w+|uncertainty|output|confidence)\b/i,
    told: /\b(?:distribution|intervals?|median|quantiles?|range|probabilit\w+|uncertainty|output)\b/i,
  },
  {
    id: 'rollout',
    asked: /\b(?:deploy\w*|roll(?:ed)? ?out|ship|releases?|updates? (?:get|reach|arrive))\b/i,
    told: /\b(?:deploy\w*|roll(?:ed)? ?out|releases?|updates? (?:get|reach|arrive))\b/i,
  },
  {
    id: 'actions',
    asked: /\b(?:actions?|what (?:can|may|should) (?:we|the system|it) do|allowed to do|options)\b/i,
    told: /\b(?:actions?|may (?:it|the system) (?:hold|do|take|act))\b/i,
  },
  {
    id: 'handover',
    asked: /\b(?:hand ?-?over|hand off|escalat\w+|human (?:agent|in the loop|review\w*)|takes? over|a (?:person|human))\b/i,
    told: /\b(?:hand ?over|escalat\w+|human|person take\w*|take over)\b/i,
  },
];
