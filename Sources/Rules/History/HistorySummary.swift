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
        _ measure: HistoryMeasure,
        _ span: HistorySpan,
        _ chain: KeyChain,
        _ past: PastLines,
        _ column: Int,
        _ event: HistoryQuestion.Event
    ) -> (Double, Double) {
        switch measure {
        case .distinct:
            var values: Set<UInt64> = []
            span.forEach(in: chain) { values.insert(past.columns[column].identity($1)) }
            values.remove(0)
            return (Double(values.count), 0)
        case .rhythm:
            var times: [Double] = []
            span.forEach(in: chain) { times.append(Double(past.time($1, event))) }
            return (variation(zip(times.dropFirst(), times).map(-)), 0)
        default:
            var numbers: [Double] = []
            numbers.reserveCapacity(span.count)
            span.forEach(in: chain) { numbers.append(past.columns[column].numbers[$1]) }
            return make(measure, numbers.filter { !$0.isNaN })
        }
    }

    static func make(_ measure: HistoryMeasure, _ numbers: [Double]) -> (Double, Double) {
        switch measure {
        case .median: (middle(numbers), 0)
        case .quantile(_, let share): (quantile(numbers.sorted(), share), 0)
        case .deviation: (deviation(numbers), 0)
        case .benford: (benford(numbers), 0)
        case .robustZ: robust(numbers.filter { $0 > 0 }.map(log))
        default: (.nan, .nan)
        }
    }

    static func log(_ number: Double) -> Double { Foundation.log(number) }

    /// Interpolated between neighbours; NaN of nothing. R-7 of Hyndman and Fan, *Sample Quantiles*, 1996.
    static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let first = sorted.first, let last = sorted.last else { return .nan }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return share <= 0 ? first : last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
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
        for number in numbers where number > 0 {
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
