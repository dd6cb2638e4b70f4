/** Patterns of a config, compiled by an engine that takes linear time whatever the pattern. The engine is loaded only where there is a pattern. */

import type { FindPattern } from '../catalogue/catalogue.ts';

export interface PatternCompiler {
  /** Throws an error whose message says what is wrong with the pattern. */
  compile(source: string): FindPattern;
}

/** A longer list of hits in one sentence, row or line says nothing more. */
const MAX_HITS = 20;

export async function loadPatternCompiler(): Promise<PatternCompiler> {
  const { RE2JS } = await import('re2js');
  return {
    compile(source) {
      let pattern: ReturnType<typeof RE2JS.compile>;
      try {
        pattern = RE2JS.compile(source);
      } catch (error) {
        throw new Error((error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, ''));
      }
      return (text) => {
        const hits: { start: number; end: number }[] = [];
        const matcher = pattern.matcher(text);
        for (let turn = 0; turn < 2 * MAX_HITS && hits.length < MAX_HITS && matcher.find(); turn++) {
          const [start, end] = [matcher.start(), matcher.end()];
          if (end > start) hits.push({ start, end });
        }
        return hits;
      };
    },
  };
}
