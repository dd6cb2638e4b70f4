/** Snippets for sections and whole designs. Every prefix starts with `mldd-`, so that they stay out of the way in other Markdown. */
import type { Catalogue } from '../../core/src/catalogue/catalogue.ts';
import { renderHoles } from '../../core/src/checks/skeleton.ts';
import { scaffoldDocument } from '../../core/src/features/scaffold.ts';

export function snippetFile(catalogue: Catalogue): string {
  const snippets: Record<string, { prefix: string; description: string; body: string[] }> = {};
  for (const topic of catalogue.topics) {
    const body = `## ${topic.headings[0] ?? topic.title}\n\n${renderHoles(topic.skeleton.trim(), 'snippet').text}\n`;
    snippets[`Section: ${topic.title}`] = { prefix: `mldd-${topic.id}`, description: topic.summary, body: body.split('\n') };
  }
  for (const profile of catalogue.profiles) {
    snippets[`Design: ${profile.title}`] = { prefix: `mldd-new-${profile.id}`, description: profile.summary, body: scaffoldDocument(catalogue, profile.id, 'snippet').split('\n') };
  }
  return `${JSON.stringify(snippets, null, 2)}\n`;
}
