/** A list of 32-bit numbers that lies outside the heap, where no collector looks at it. */
export interface GrowingNumbers {
  readonly push: (number: number) => void
  /** All of them; a view that the next push may leave behind. */
  readonly all: () => Int32Array
}

const firstRoom = 1024

export const growingNumbers = (): GrowingNumbers => {
  let numbers = new Int32Array(firstRoom)
  let count = 0
  return {
    push: (number) => {
      if (count === numbers.length) {
        const wider = new Int32Array(2 * count)
        wider.set(numbers)
        numbers = wider
      }
      numbers[count] = number
      count += 1
    },
    all: () => numbers.subarray(0, count),
  }
}
