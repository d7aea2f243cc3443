import fc from 'fast-check'
import { expect, test } from 'vitest'
import { studentDifference } from '#engine/statistics/student-difference.ts'
import { welchDifference } from '#engine/statistics/welch-difference.ts'

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
})

test('sums that no answers can have are refused', () => {
  expect(() => studentDifference({ n: 0, sum: 0, squares: 0 }, sumsOf([1, 2]))).toThrow(RangeError)
  expect(() => studentDifference(sumsOf([1, 2]), { n: 2, sum: 4, squares: 1 })).toThrow(RangeError)
  expect(() => studentDifference(sumsOf([1, 2]), sumsOf([1, 2]), 1)).toThrow(RangeError)
})

test('where nobody differs from another of the same side, nothing tells of a spread', () => {
  expect(studentDifference(sumsOf([3, 3]), sumsOf([5, 5, 5]))).toBeNull()
  expect(studentDifference(sumsOf([3]), sumsOf([5]))).toBeNull()
})

test('sleep gained by two drugs is compared as in R', () => {
  const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  // t.test(extra ~ group, data = sleep, var.equal = TRUE)
  const known = studentDifference(sumsOf(other), sumsOf(one))
  expect(known?.t).toBeCloseTo(-1.8608, 4)
  expect(known?.df).toBe(18)
  expect(known?.p).toBeCloseTo(0.07919, 5)
  expect(known?.low).toBeCloseTo(-3.363874, 6)
  expect(known?.high).toBeCloseTo(0.203874, 6)
})

const some = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 })

test('sides as large and as much spread as each other are compared as by Welch', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: -50, max: 50 }), (values, moved) => {
      const [before, after] = [sumsOf(values), sumsOf(values.map((value) => value + moved))]
      const [student, welch] = [studentDifference(before, after), welchDifference(before, after)]
      if (new Set(values).size === 1) return
      expect(student?.low).toBeCloseTo(welch?.low ?? Number.NaN, 6)
      expect(student?.p).toBeCloseTo(welch?.p ?? Number.NaN, 6)
    }),
  )
})

test('turned round, the difference is the same the other way', () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [there, back] = [
        studentDifference(sumsOf(one), sumsOf(other)),
        studentDifference(sumsOf(other), sumsOf(one)),
      ]
      expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 9)
      expect(back?.p).toBeCloseTo(there?.p ?? 0, 9)
    }),
  )
})
