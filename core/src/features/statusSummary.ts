/** What the status item says of a document; field names are those of the protocol. */
import type { Analysis } from '../analyse.ts';
import { topicById } from '../catalogue/catalogue.ts';

export interface StatusSummary {
  readonly reviewed: boolean;
  readonly isTemplate: boolean;
  readonly reason: string;
  readonly profile: string | null;
  readonly profileTitle: string | null;
  readonly profileOrigin: 'front-matter' | 'options' | 'detected';
  readonly stage: string;
  /** Of the topics asked for, those that the document covers. */
  readonly covered: number;
  /** Required and recommended topics that are neither waived nor void. */
  readonly asked: number;
  /** Titles of the core topics that are asked for and not covered. */
  readonly openCore: readonly string[];
  /** Findings at warning or above that nobody has hidden. */
  readonly warnings: number;
}

export function summarizeStatus({ kind, profile, profileOrigin, stage, coverage, catalogue, findings }: Analysis): StatusSummary {
  const reviewed = kind.isDesignDoc;
  const asked = reviewed ? coverage.filter((one) => one.importance !== 'none' && one.status !== 'waived' && one.status !== 'not-applicable') : [];
  const open = asked.filter((one) => one.status !== 'covered');
  return {
    reviewed,
    isTemplate: kind.isTemplate,
    reason: kind.reason,
    profile: reviewed ? profile.id : null,
    profileTitle: reviewed ? profile.title : null,
    profileOrigin,
    stage,
    covered: asked.length - open.length,
    asked: asked.length,
    openCore: open.flatMap(({ id }) => {
      const topic = topicById(catalogue, id);
      return topic?.core ? [topic.title] : [];
    }),
    warnings: findings.filter((finding) => !finding.suppressed && (finding.severity === 'warning' || finding.severity === 'error')).length,
  };
}
