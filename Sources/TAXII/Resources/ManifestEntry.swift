//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One version of one object, without its content (TAXII 2.1, section 5.3.1).
public struct ManifestEntry: Hashable, Sendable {
    /// Of the object.
    public let id: String
    /// When it came, unique in the node.
    public let dateAdded: TAXIITimestamp
    /// As the object writes it.
    public let version: String
    /// What it is written in.
    public let specVersion: SpecVersion

    /// An entry from its parts.
    public init(id: String, dateAdded: TAXIITimestamp, version: String, specVersion: SpecVersion) {
        self.id = id
        self.dateAdded = dateAdded
        self.version = version
        self.specVersion = specVersion
    }

    /// Ids and versions that were taken hold nothing that JSON would escape.
    func write(to bytes: inout [UInt8]) {
        bytes += #"{"date_added":""#.utf8
        dateAdded.write(to: &bytes)
        bytes += #"","id":""#.utf8
        bytes += id.utf8
        bytes += #"","media_type":""#.utf8
        bytes += TAXIIMediaType.stix(specVersion).utf8
        bytes += #"","version":""#.utf8
        bytes += version.utf8
        bytes += #""}"#.utf8
    }
}
