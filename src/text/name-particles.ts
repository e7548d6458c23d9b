/** Words that belong to the surname behind them, folded. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da das dos do du la le el al bin ibn ben ter ten zu zur af av y e vander vande st'.split(
    ' ',
  ),
);
