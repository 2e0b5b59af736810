//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One object of a batch that may be kept: what must be known of it, and where its bytes stand.
public struct ReceivedObject: Hashable, Sendable {
    /// `type--UUID`.
    public let id: String
    /// As its id says.
    public let type: String
    /// What it is written in.
    public let specVersion: SpecVersion
    /// `modified`, else `created`, as it is written; nil for objects without versions, which the date of adding dates.
    public let version: String?
    /// The moment that ``version`` names.
    public let moment: TAXIITimestamp?
    /// Its bytes in the body it came in.
    public let range: Range<Int>

    /// An object from its parts.
    public init(
        id: String,
        type: String,
        specVersion: SpecVersion,
        version: String?,
        moment: TAXIITimestamp?,
        range: Range<Int>
    ) {
        self.id = id
        self.type = type
        self.specVersion = specVersion
        self.version = version
        self.moment = moment
        self.range = range
    }
}
