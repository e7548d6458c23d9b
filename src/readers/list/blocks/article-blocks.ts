import type { Box } from './html-boxes.js';
import type { PageBlock } from './page-block.js';

/** Longer articles hold more than one paper. */
const MOST_BLOCKS = 60;

interface Waiting {
  readonly block: PageBlock;
  /** What the block is when its article holds no record. */
  readonly outside: PageBlock;
}

/**
 * Blocks of an `<article>` wait until it ends or shows that it is no record: some sites put a paper into each, others a
 * whole list into one, and only the headings further down tell which.
 */
export class ArticleBlocks {
  private article: Box | null = null;
  private waiting: Waiting[] = [];

  /**
   * @param article the one that the block stands in, or null
   * @param outside the block as it is outside of the article
   */
  *add(block: PageBlock, article: Box | null, outside: PageBlock): Generator<PageBlock> {
    if (this.article !== article || !article?.record || this.waiting.length >= MOST_BLOCKS)
      yield* this.finish();
    if (article?.record) {
      this.article = article;
      this.waiting.push({ block, outside });
    } else yield article ? outside : block;
  }

  /** What still waits, when nothing more follows. */
  *finish(): Generator<PageBlock> {
    const isRecord = this.article?.record === true;
    for (const { block, outside } of this.waiting.splice(0)) yield isRecord ? block : outside;
    this.article = null;
  }
}
