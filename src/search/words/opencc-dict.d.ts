/** The tables of characters in `opencc-js`, which come without types. */
declare module 'opencc-js/dict/*' {
  /** Pairs of characters, separated as `戰 战|門 门`. */
  const pairs: string;
  export default pairs;
}
