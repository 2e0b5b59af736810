//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A map from keys to values that keeps the order in which its entries came.
public struct ValueMap: Sendable {
    /// The keys, in order.
    public private(set) var keys: [MapKey] = []
    /// The values, in the order of their keys.
    public private(set) var values: [Value] = []
    /// Place of a key; kept only for maps of more than eight entries, smaller ones are searched.
    private var places: [MapKey: Int] = [:]

    /// An empty map.
    public init() {}

    /// A map of text keys, as records are bound; of equal keys the last one stays.
    public init(_ entries: some Sequence<(String, Value)>) {
        for (key, value) in entries { set(.string(key), to: value) }
    }

    /// Number of entries.
    public var count: Int { keys.count }

    /// The value of a key; nil when the map has none.
    public subscript(_ key: MapKey) -> Value? {
        place(of: key).map { values[$0] }
    }

    /// Appends an entry; false, and no change, when the key is there already.
    public mutating func insert(_ key: MapKey, _ value: Value) -> Bool {
        guard place(of: key) == nil else { return false }
        keys.append(key)
        values.append(value)
        if keys.count == 9 {
            for (place, key) in keys.enumerated() { places[key] = place }
        } else if keys.count > 9 {
            places[key] = keys.count - 1
        }
        return true
    }

    /// Sets the value of a key, present or not.
    public mutating func set(_ key: MapKey, to value: Value) {
        if let place = place(of: key) {
            values[place] = value
        } else {
            _ = insert(key, value)
        }
    }

    private func place(of key: MapKey) -> Int? {
        keys.count > 8 ? places[key] : keys.firstIndex(of: key)
    }
}
