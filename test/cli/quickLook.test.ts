import { strict as assert } from 'node:assert';
import { mayBeDesign } from '../../cli/src/review/quickLook.ts';
import { analyse } from '../../core/src/index.ts';
import { filesBelow, read } from '../harness/files.ts';

const files = ['samples', 'test/fixtures', 'training/designs', 'training/positives'].flatMap((folder) => filesBelow(folder, /\.md$/));

describe('quick look', function () {
  this.timeout(120_000);

  it('refuses nothing that the engine would review or say something about', () => {
    const refused = files.filter((file) => !mayBeDesign(read(file)));
    const wrong = refused.filter((file) => {
      const { kind, findings } = analyse(read(file));
      return kind.isDesignDoc || findings.length > 0;
    });
    assert.ok(files.length > 100);
    assert.deepEqual(wrong, []);
  });

  it('lets all designs pass by their words, not by front matter alone', () => {
    const designs = files.filter((file) => /^(?:training|samples)\//.test(file) && !file.endsWith('README.md'));
    assert.deepEqual(
      designs.filter((file) => !mayBeDesign(read(file).replaceAll('ml-design-doc', 'x'))),
      [],
    );
  });

  it('refuses what has nothing to do with it', () => {
    for (const text of [
      '',
      '# Lunch\n\nLunch is at noon.\n',
      `# Changelog\n\n${'- Fixed a crash when the window closes.\n'.repeat(200)}`,
      '# Install\n\nRun `npm install` and open the page.\n',
    ]) {
      assert.equal(mayBeDesign(text), false, text.slice(0, 40));
    }
  });

  it('leaves what steers the tool to the engine, also with a mistake in it', () => {
    for (const text of ['---\nml-design-doc: tru\n---\n', '---\nwaive:\n  monitoring: no\n---\n', 'Lunch\n\n<!-- ml-design-docs-disable -->\n', 'x'.repeat(300_000)]) {
      assert.equal(mayBeDesign(text), true, text.slice(0, 40));
    }
  });

  it('takes linear time', () => {
    const start = process.cpuUsage();
    for (const piece of ['machine ', 'model', 'train', 'a', '-', 'rank ', 'scor', '\nwaive ']) mayBeDesign(piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000));
    assert.ok(process.cpuUsage(start).user / 1e3 < 2000);
  });
});
