//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What may be done in a collection.
public struct TAXIIRights: OptionSet, Hashable, Sendable {
    public let rawValue: Int64

    /// - Parameter rawValue: bits as they are stored
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Read objects, manifest and versions.
    public static let read = TAXIIRights(rawValue: 1)
    /// Add objects. With ``read``: delete them.
    public static let write = TAXIIRights(rawValue: 2)
}

/// What an account may do: nothing, unless it is said.
public struct TAXIIAccess: Hashable, Sendable {
    private let everywhere: TAXIIRights
    private let particular: [String: TAXIIRights]

    /// - Parameters:
    ///   - everywhere: in all collections that are not named
    ///   - particular: in collections with these ids
    public init(everywhere: TAXIIRights = [], particular: [String: TAXIIRights] = [:]) {
        self.everywhere = everywhere
        self.particular = particular
    }

    /// What the account may do in a collection; no more than the collection itself allows.
    public func rights(in collection: TAXIICollection) -> TAXIIRights {
        (particular[collection.id] ?? everywhere).intersection(collection.rights)
    }
}

/// Who asks, and what they may do.
public struct TAXIIAccount: Hashable, Sendable {
    /// As the journal names it.
    public let id: String
    /// What it may do.
    public let access: TAXIIAccess

    /// An account from its parts.
    public init(id: String, access: TAXIIAccess) {
        self.id = id
        self.access = access
    }
}
