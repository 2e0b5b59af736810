//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// That an account read something of a collection; writings are kept by the store itself.
public struct TAXIIReading: Hashable, Sendable {
    /// What was read.
    public enum Part: String, Hashable, Sendable {
        case objects
        case manifest
        case versions
    }

    /// Of the collection that was read.
    public let collection: String
    /// What was read of it.
    public let part: Part
    /// How many objects, entries or versions went out.
    public let count: Int

    /// A reading from its parts.
    public init(collection: String, part: Part, count: Int) {
        self.collection = collection
        self.part = part
        self.count = count
    }
}
