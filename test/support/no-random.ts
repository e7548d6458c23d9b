// oxlint-disable no-restricted-properties -- this is the guard itself
/** Results must not hang on chance: whatever draws an unseeded number in our own code fails its test. */
const original = Math.random;
const OURS = /[\\/](?:src|dist)[\\/](?!.*node_modules)/;

Math.random = () => {
  const [, , caller = ''] = (new Error('Math.random').stack ?? '').split('\n');
  if (OURS.test(caller) && !caller.includes('node_modules'))
    throw new Error(`unseeded random number drawn ${caller.trim()}`);
  return original();
};
