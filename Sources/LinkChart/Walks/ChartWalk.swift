//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a walk has met so far.
struct ChartWalk {
    /// In the order in which they were met.
    private(set) var nodes: [ChartHandle] = []
    private(set) var steps: [ChartHandle: Int] = [:]
    private(set) var degrees: [ChartHandle: Int]
    private(set) var followed: Set<ChartHandle> = []
    private(set) var ties: [ChartTie] = []
    private var met: Set<ChartTie> = []
    var isTruncated = false

    init(degrees: [ChartHandle: Int] = [:]) {
        self.degrees = degrees
    }

    init(from start: ChartHandle, degrees: [ChartHandle: Int]) {
        self.init(degrees: degrees)
        meet(start, step: 0)
    }

    func degree(_ node: ChartHandle) -> Int { degrees[node] ?? 0 }

    func isFull(_ limit: Int) -> Bool { nodes.count >= limit }

    mutating func add(_ more: [ChartHandle: Int]) {
        degrees.merge(more) { _, new in new }
    }

    @discardableResult
    mutating func meet(_ node: ChartHandle, step: Int) -> Bool {
        guard steps[node] == nil else { return false }
        steps[node] = step
        nodes.append(node)
        return true
    }

    /// Takes ties whose both ends were met.
    mutating func join(_ more: [ChartTie]) {
        for tie in more where steps[tie.from] != nil && steps[tie.to] != nil && met.insert(tie).inserted {
            ties.append(tie)
        }
    }

    /// Follows the ties of a node to nodes that were not met yet, as long as there is room.
    /// - Returns: those nodes.
    mutating func follow(_ node: ChartHandle, _ more: [ChartTie], step: Int, limit: Int) -> [ChartHandle] {
        var new: [ChartHandle] = []
        followed.insert(node)
        for tie in more {
            let other = tie.other(than: node)
            if steps[other] == nil {
                guard !isFull(limit) else {
                    isTruncated = true
                    continue
                }
                meet(other, step: step)
                new.append(other)
            }
        }
        join(more)
        return new
    }
}
