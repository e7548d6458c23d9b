import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/text/jats.js';

describe('visibleText', () => {
  it.each([
    ['Looms &amp; cards', 'Looms & cards'],
    ['a &amp;lt; b, a &amp;gt; b &amp;amp; c', 'a < b, a > b & c'],
    ['Ada&amp;apos;s &amp;quot;looms&amp;quot;, Ada&amp;#39;s', 'Ada\'s "looms", Ada\'s'],
    ['H&lt;sub&gt;2&lt;/sub&gt;O and &lt;i&gt;looms&lt;/i&gt;', 'H2O and looms'],
    ['<jats:title>Abstract</jats:title><jats:p>We weave.</jats:p>', 'We weave.'],
    ['<mml:math><mml:mi>a</mml:mi></mml:math><tex-math>$a$</tex-math> is', 'a is'],
  ])('%j', (text, seen) => {
    expect(visibleText(text).trim().replace(/\s+/g, ' ')).toBe(seen);
  });
});
