declare module 'bzip2-wasm' {
  /** bzip2 1.0.8. Only what the tests use. */
  export default class BZip2 {
    init(): Promise<void>;
    /**
     * @param level from 1 to 9
     * @param maxLength of the result, in bytes
     */
    compress(bytes: Uint8Array, level: number, maxLength: number): Uint8Array;
  }
}
