import { STAGES } from '../../document/frontMatter.ts';
import { defineCheck } from '../check.ts';
import { nearest } from '../../text/nearest.ts';

export const invalidFrontMatter = defineCheck({
  id: 'invalid-front-matter',
  since: '0.1.0',
  summary: 'The front matter cannot be read, or names a profile, stage or topic that does not exist.',
  why: 'What cannot be read does not steer: the document is reviewed as if it were not there.',
  help: 'Correct the value; the quick fix offers the nearest.',
  everywhere: true,
  local: true,
  examples: {
    incorrect: ['---\nml-design-doc: rag-asistant\n---\n\n# Assistant\n', '---\nml-design-doc: true\nwaive: {drift-detection: "one-off"\n---\n\n# Model\n'],
    correct: ['---\nml-design-doc: rag-assistant\nstage: draft\n---\n\n# Assistant\n', '---\ntitle: [unclosed\n---\n\n# Somebody else’s business\n'],
  },
  *run({ model, catalogue, kind }) {
    const front = model.frontMatter;
    if (!front || (!front.steers && !kind.isDesignDoc)) return;
    yield* front.problems;
    const profiles = catalogue.profiles.map((profile) => profile.id);
    const said = front.designDoc;
    if (said && typeof said.value === 'string' && !profiles.includes(said.value)) {
      const guess = nearest(said.value, profiles);
      yield { message: `“${said.value}” is no profile: ${guess ? `did you mean “${guess}”?` : `use true, false or one of ${profiles.join(', ')}`}`, span: said.span };
    }
    if (front.stage && !(STAGES as readonly string[]).includes(front.stage.value)) {
      yield { message: `“${front.stage.value}” is no stage: use ${STAGES.join(', ')}`, span: front.stage.span };
    }
    const topics = catalogue.topics.map((topic) => topic.id);
    for (const waiver of front.waivers) {
      if (topics.includes(waiver.topic)) continue;
      const guess = nearest(waiver.topic, topics);
      yield { message: `“${waiver.topic}” is no topic: ${guess ? `did you mean “${guess}”?` : 'name one, such as “drift-detection”, or take it out'}`, span: waiver.span };
    }
  },
});
