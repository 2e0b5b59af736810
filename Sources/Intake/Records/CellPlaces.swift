//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Room for the places that a ``DelimiterScanner`` finds.
final class CellPlaces {
    /// Where each cell starts.
    private(set) var starts: UnsafeMutablePointer<UInt32>
    /// The first cell of each row.
    private(set) var rows: UnsafeMutablePointer<UInt32>
    private var capacity = 0

    init() {
        starts = .allocate(capacity: 16)
        rows = .allocate(capacity: 8)
    }

    deinit {
        starts.deallocate()
        rows.deallocate()
    }

    /// Makes room for cutting `count` bytes; what was there is gone.
    func reserve(_ count: Int) {
        guard count > capacity else { return }
        starts.deallocate()
        rows.deallocate()
        capacity = count
        starts = .allocate(capacity: count + 16)
        rows = .allocate(capacity: count + 8)
    }
}
