import { defineWordClass } from '../wordClass.ts';

/** Points and stretches of time. */
export const timesClasses = [
  defineWordClass({
    id: 'time-cadence',
    words: `
      annually bimonthly biweekly cadence cycle cyclical daily fortnightly hourly interval nightly overnight periodic periodically quarterly regularly
      rotation semiannual tumbling weekly yearly`,
    also: `
      annual biannual biannually calendar consecutive continuously every frequency iterations monthly night period polling quarter recurring rhythm routine
      seasonal semiannually`,
  }),
  defineWordClass({
    id: 'time-day',
    words: `
      calendar christmas date days dd diwali easter eod eve festival fri friday holiday mon morning nbd night saturday thu thursday today tomorrow tonight's
      weekday weekend workday yesterday's yyyymmdd`,
    also: 'daily nightly standup sunday wednesday window',
  }),
  defineWordClass({
    id: 'time-deadline',
    words: 'deadline due grace horizon milestone ontimeout punctuality timeline withtimeoutornull',
    also: 'date turnaround within',
  }),
  defineWordClass({
    id: 'time-hour',
    words: "afternoon cet dawn daylight dst h hour intraday marathon midnight noon o'clock timezone tz utc",
    also: 'am hourly offpeak pm',
  }),
  defineWordClass({
    id: 'time-minute',
    words: 'minutes',
    also: 'min',
  }),
  defineWordClass({
    id: 'time-moment',
    words: `
      backdate bitemporal chronological chronology clock currently datetime dt elapsed ever instant interim lunch meanwhile midday moment momentarily
      momentary now nowadays ntp payday period pit presently sliding t1 t2 throwaway tick time timedelta timescale timestamp timestamptz ts watermark`,
    also: `
      appointments asof at briefly chrony coincide current during eta immediately last midnight morning noon onset runtime simultaneously slot span stamp
      temporal today when`,
  }),
  defineWordClass({
    id: 'time-month',
    words: `
      apr april aug august autumn dec december feb february h2 jan january july june mar march mo month monthly nov november oct october q1 q2 q3 q4 quarter
      sep sept september summer winter yyyymm`,
    also: 'bimonthly semester spring',
  }),
  defineWordClass({
    id: 'time-second',
    words: 'duration microseconds milliseconds ms s sec second timeoutseconds µs',
    also: 'nanosecond periodseconds stopwatch',
  }),
  defineWordClass({
    id: 'time-week',
    words: 'fortnight midweek monday sprint sunday tue tuesday wedding wednesday week wk wks',
    also: 'weekly',
  }),
  defineWordClass({
    id: 'time-year',
    words: 'annual biannual biannually decade h1 lifespan lifetime semiannually tenure year yr yrs yyyy',
    also: 'age annually season yearly',
  }),
];
