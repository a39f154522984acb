/** The same numbers with room for more: a table that grows is copied, since it cannot be stretched. */
export function enlarged(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
