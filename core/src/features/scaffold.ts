/** A new design document of a profile: front matter, a title, and one section a topic, all waiting to be filled in. */
import { type Catalogue, profileById, topicById, topicIn } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import { type HoleStyle, renderHoles } from '../checks/skeleton.ts';

/** The team's own document for the profile, else the scaffold; `general` where there is no such profile. Ends in a newline. */
export function scaffoldDocument(catalogue: Catalogue, profileId: string, style: HoleStyle): string {
  const profile = profileById(catalogue, profileId);
  const own = catalogue.documents?.[profile.id] ?? catalogue.documents?.['default'];
  if (own !== undefined) return `${renderHoles(withFrontMatter(own.trim(), profile.id), style).text}\n`;
  const asked = new Set([...profile.required, ...profile.recommended]);
  const order = [...new Set([...profile.order, ...asked])].filter((id) => asked.has(id));
  const sections = order.flatMap((id) => topicById(catalogue, id) ?? []).map((topic) => sectionTemplate(topicIn(profile, topic)));
  const template = withFrontMatter(['# {{name of the system}}', ...sections].join('\n\n'), profile.id);
  return `${renderHoles(template, style).text}\n`;
}

/** Without its own front matter a document says at least what it is. */
function withFrontMatter(text: string, profile: string): string {
  return text.startsWith('---\n') ? text : `---\nml-design-doc: ${profile}\nstage: draft\n---\n\n${text}`;
}

function sectionTemplate(topic: Topic): string {
  return `## ${topic.headings[0] ?? topic.title}\n\n${topic.skeleton.trim()}`;
}
