//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Figures that need all lines of a window at once.
enum HistorySummary {
    /// One figure, or the middle and the spread of logarithms.
    static func make(
        _ measure: HistoryWindow.Measure,
        _ span: HistorySpan,
        _ chain: KeyChain,
        _ past: PastLines,
        _ column: Int
    ) -> (Double, Double) {
        switch measure {
        case .distinct:
            return (Double(distinct(span, chain, past.columns[column])), 0)
        case .rhythm:
            return (rhythm(span, chain), 0)
        default:
            var numbers: [Double] = []
            numbers.reserveCapacity(span.count)
            span.forEach(in: chain) { entry in
                let number = past.columns[column].numbers[entry.line]
                if !number.isNaN { numbers.append(number) }
            }
            return make(measure, numbers)
        }
    }

    /// How many different values there are, 0 being none: hashes, so their lower bits say where each is looked for.
    private static func distinct(_ span: HistorySpan, _ chain: KeyChain, _ column: PastColumn) -> Int {
        var capacity = 8
        while capacity < 2 * span.count { capacity *= 2 }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { values in
            values.initialize(repeating: 0)
            var count = 0
            span.forEach(in: chain) { entry in
                let value = column.identity(entry.line)
                var place = Int(truncatingIfNeeded: value) & (capacity - 1)
                while values[place] != 0, values[place] != value { place = (place + 1) & (capacity - 1) }
                if values[place] == 0, value != 0 {
                    values[place] = value
                    count += 1
                }
            }
            return count
        }
    }

    /// Coefficient of variation of the times between entries.
    private static func rhythm(_ span: HistorySpan, _ chain: KeyChain) -> Double {
        var steps: [Double] = []
        steps.reserveCapacity(span.count)
        var before: Int64?
        span.forEach(in: chain) { entry in
            if let before { steps.append(Double(entry.time - before)) }
            before = entry.time
        }
        return variation(steps)
    }

    static func make(_ measure: HistoryWindow.Measure, _ numbers: [Double]) -> (Double, Double) {
        switch measure {
        case .median: (middle(numbers), 0)
        case .quantile(let share): (quantile(numbers, share), 0)
        case .deviation: (deviation(numbers), 0)
        case .benford: (benford(numbers), 0)
        case .robustZ: robust(numbers.filter { $0 > 0 }.map(log))
        default: (.nan, .nan)
        }
    }

    static func log(_ number: Double) -> Double { Foundation.log(number) }

    /// Interpolated between neighbours; NaN of nothing. R-7 of Hyndman and Fan, *Sample Quantiles*, 1996.
    static func quantile(_ numbers: [Double], _ share: Double) -> Double {
        guard !numbers.isEmpty else { return .nan }
        var numbers = numbers
        let place = min(max(share, 0), 1) * Double(numbers.count - 1)
        let below = Int(place)
        numbers.withUnsafeMutableBufferPointer { select($0, below) }
        guard below + 1 < numbers.count else { return numbers[below] }
        let above = numbers[(below + 1)...].reduce(.infinity, min)
        return numbers[below] + (place - Double(below)) * (above - numbers[below])
    }

    /// The middle and 1.4826 times the median distance from it, which is a standard deviation where numbers are normal.
    static func robust(_ numbers: [Double]) -> (Double, Double) {
        let middle = middle(numbers)
        return (middle, 1.4826 * self.middle(numbers.map { abs($0 - middle) }))
    }

    /// The median; NaN of nothing. Hoare's selection, since sorting would cost most of the time.
    static func middle(_ numbers: [Double]) -> Double {
        guard !numbers.isEmpty else { return .nan }
        var numbers = numbers
        let place = numbers.count / 2
        numbers.withUnsafeMutableBufferPointer { select($0, place) }
        guard numbers.count % 2 == 0 else { return numbers[place] }
        let below = numbers[..<place].reduce(-.infinity, max)
        return (below + numbers[place]) / 2
    }

    /// Puts the number that sorting would put at a place there, no greater ones before it and no smaller ones behind.
    private static func select(_ numbers: UnsafeMutableBufferPointer<Double>, _ place: Int) {
        var low = 0
        var high = numbers.count - 1
        while low < high {
            let pivot = numbers[(low + high) / 2]
            var left = low
            var right = high
            while left <= right {
                while numbers[left] < pivot { left += 1 }
                while numbers[right] > pivot { right -= 1 }
                if left <= right {
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                return
            }
        }
    }

    static func deviation(_ numbers: [Double]) -> Double {
        guard numbers.count > 1 else { return .nan }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(numbers.count - 1)).squareRoot()
    }

    /// Standard deviation by mean; NaN for fewer than two numbers, or a mean of 0.
    static func variation(_ numbers: [Double]) -> Double {
        guard numbers.count > 1 else { return .nan }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        return mean > 0 ? deviation(numbers) / mean : .nan
    }

    /// Mean absolute deviation of the shares of first digits from Benford's law.
    static func benford(_ numbers: [Double]) -> Double {
        var counts = [Double](repeating: 0, count: 10)
        for number in numbers where number > 1e-300 && number < 1e300 {
            let power = floor(log10(number))
            counts[min(9, max(1, Int(number / pow(10, power))))] += 1
        }
        let total = counts.reduce(0, +)
        guard total > 0 else { return .nan }
        return (1...9).reduce(0) { sum, digit in
            sum + abs(counts[digit] / total - log10(1 + 1 / Double(digit)))
        } / 9
    }
}
