import { defineWordClass } from '../wordClass.ts';

/** How much and how many. */
export const quantitiesClasses = [
  defineWordClass({
    id: 'quantity-bound',
    words: `
      above around band below between beyond border bound boundary ceiling corridor crest exceeds fewest floor ge gte infinity largest le least lo lowest
      margin max maximal maximum min minimum over radius range smallest under underneath upper utmost wall within`,
    also: 'bottom enough envelope gt limit reach tolerance',
  }),
  defineWordClass({
    id: 'quantity-money',
    words: `
      amt bonus cad capex cash cents coin commissioning cost cpm discount dollars donations economic eur euros expenditure expense fees funding incentive
      inr kubecost labour levy monetary money opex outlay premium price showback subsidy surcharge tco usd`,
    also: `
      airfare amortization amount billing cac charge copay currency deductible deficit depreciation dividend earnings payg pnl quotation revenue salary
      tariff toll tuition valuation wage worth`,
  }),
  defineWordClass({
    id: 'quantity-number',
    words: `
      absolute amount axes bigint billion cardinality cnt decimal diameter digits dozens dual eight eleven extent few fifteen fifty five float forty four
      fourteen hundred ii iii int64 integer intensity iv k lakh length magnitude million multi multiple n nine ninety nominal num number offset one qty quad
      quantity scalar seven six sixteen sixty ten tenth thirty thousand three thrice trillions twelve twenty twice two u8 vol width x x3 zero`,
    also: `
      counters coupled delta dimensions effort exitcode figure float32 handful headcount increment int many mass minus numeric numerical once pi plus single
      third triple value`,
  }),
  defineWordClass({
    id: 'quantity-percent',
    words: 'bp pct percent percentage pp pt',
    also: 'apr',
  }),
  defineWordClass({
    id: 'quantity-percentile',
    words: 'decile p10 p300 p50 p75 p90 p95 p98 p99 p999 p9999 percentile q10 quantile tail tp99',
    also: 'median p',
  }),
  defineWordClass({
    id: 'quantity-rank',
    words: `
      bottom desc fifth foremost fourth greatest highest l3 ladder lastly middle position precedence primary priority reciprocal rung secondary severity th
      tier top top3 topk urgency`,
    also: 'best cvss first importance level longest order p0 p2 second sequencer star top1 worst',
  }),
  defineWordClass({
    id: 'quantity-ratio',
    words: `
      frac fraction half halfway majority mid midpoint multiplier portion proportional proportions rate ratio semi tenfold third twofold x2`,
    also: 'double dti factors halved most quadruple quorum relative share tenth',
  }),
  defineWordClass({
    id: 'quantity-unit',
    words: `
      amp angle bit bps bytes cc centimetre character cm cube cubic deg degree dot float16 flops ft g gb gbit gbps gib gibibyte gigabyte grams granularity
      hectares height hex hz inch kb kg khz kilobyte kilometres kilowatt km kw kwh len litres m m3 mah mb mbit mbps megabyte megawatt mg mib mile mm mp mw
      nanosecond nm ns pb petabytes ppm pts px rpm tb td tebibyte terabyte tib tonne tpm u16 unit usize volte wh z µm`,
    also: `
      calorie chars distance dpi duration fps fte gigawatt ha int4 lb m2 meters ms nf4 per rate size temperature tone torque yard µs`,
  }),
];
