//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A fixed number of plain values, shared by reference.
///
/// An array in a class is checked for overlapping access and for other owners at every touch, which of a few lines costs
/// more than what is looked up. Places are checked here too; nothing is ever read that was not written.
final class PlainCells<Element: BitwiseCopyable> {
    private let cells: UnsafeMutableBufferPointer<Element>

    init(repeating element: Element, count: Int) {
        cells = .allocate(capacity: count)
        cells.initialize(repeating: element)
    }

    deinit { cells.deallocate() }

    @inline(__always)
    subscript(place: Int) -> Element {
        get {
            precondition(place >= 0 && place < cells.count)
            return cells[place]
        }
        set {
            precondition(place >= 0 && place < cells.count)
            cells[place] = newValue
        }
    }

    func fill(_ element: Element) { cells.update(repeating: element) }
}

/// Values that become known one after the other, by their places.
final class KnownValues<Element> {
    /// One more than the place in ``known``; 0 where not known yet, -1 where known that there is none.
    private let slots: PlainCells<Int32>
    private var known: [Element] = []

    init(count: Int) {
        slots = PlainCells(repeating: 0, count: count)
        known.reserveCapacity(min(count, 128))
    }

    /// Nil outside where not known yet, inside where there is none.
    @inline(__always)
    subscript(place: Int) -> Element?? {
        get {
            let slot = slots[place]
            guard slot > 0 else { return slot == 0 ? nil : .some(nil) }
            return known[Int(slot) - 1]
        }
        set {
            guard let newValue else { return slots[place] = 0 }
            guard let value = newValue else { return slots[place] = -1 }
            known.append(value)
            slots[place] = Int32(known.count)
        }
    }

    func isKnown(_ place: Int) -> Bool { slots[place] != 0 }

    func forget() {
        slots.fill(0)
        known.removeAll(keepingCapacity: true)
    }
}
