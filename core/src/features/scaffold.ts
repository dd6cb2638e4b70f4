/** A new design document of a profile: front matter, a title, and one section a topic, all waiting to be filled in. */
import { type Catalogue, profileById, topicById } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import { type HoleStyle, renderHoles } from '../checks/skeleton.ts';

/** The scaffold of a profile, `general` where there is no such profile; ends in a newline. */
export function scaffoldDocument(catalogue: Catalogue, profileId: string, style: HoleStyle): string {
  const profile = profileById(catalogue, profileId);
  const asked = new Set([...profile.required, ...profile.recommended]);
  const order = [...new Set([...profile.order, ...asked])].filter((id) => asked.has(id));
  const sections = order.flatMap((id) => topicById(catalogue, id) ?? []).map(sectionTemplate);
  const template = [`---\nml-design-doc: ${profile.id}\nstage: draft\n---`, '# {{name of the system}}', ...sections].join('\n\n');
  return `${renderHoles(template, style).text}\n`;
}

function sectionTemplate(topic: Topic): string {
  return `## ${topic.headings[0] ?? topic.title}\n\n${topic.skeleton.trim()}`;
}
