/** A list of triples of 32-bit numbers that lies outside the heap, where no collector looks at it. */
export interface GrowingTriples {
  readonly push: (first: number, second: number, third: number) => void
  /** All numbers, three by three; a view that the next push may leave behind. */
  readonly all: () => Int32Array
}

const firstRoom = 3 * 1024

export const growingTriples = (): GrowingTriples => {
  let numbers = new Int32Array(firstRoom)
  let count = 0
  return {
    push: (first, second, third) => {
      if (count === numbers.length) {
        const wider = new Int32Array(2 * count)
        wider.set(numbers)
        numbers = wider
      }
      numbers[count] = first
      numbers[count + 1] = second
      numbers[count + 2] = third
      count += 3
    },
    all: () => numbers.subarray(0, count),
  }
}
