/** How the weights judge single lines that they have not learned from. */
import type { Classifier } from '../core/src/evidence/classifier.ts';
import { SURE_ENOUGH } from '../core/src/evidence/coverage.ts';
import { type Example, valuesByBucket } from './logistic.ts';

/** A line for the core topics and one for the others: the share of deciding lines, and of lines that only name or resemble the topic, that would count as a sure piece. */
export function heldOutReport(lines: readonly Example[], { score }: Classifier, core: ReadonlySet<string>, topics: readonly string[]): string {
  const margins = lines.map((line) => score(valuesByBucket(line)).slice());
  const sure = Math.log(SURE_ENOUGH / (1 - SURE_ENOUGH));
  const share = (isCore: boolean, target: number): string => {
    let all = 0;
    let above = 0;
    lines.forEach((line, i) => {
      for (const [t, topic] of topics.entries()) {
        if (core.has(topic) !== isCore || line.targets[t] !== target || line.weights[t] !== 1) continue;
        all++;
        if ((margins[i]?.[t] as number) >= sure) above++;
      }
    });
    return `${((100 * above) / all).toFixed(1)} % of ${all}`;
  };
  const of = (isCore: boolean): string => `${share(isCore, 1)} deciding lines and ${share(isCore, 0)} near misses taken for decisions`;
  return `held out, core: ${of(true)}\nheld out, others: ${of(false)}`;
}
