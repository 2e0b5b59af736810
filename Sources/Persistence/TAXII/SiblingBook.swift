//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import TAXII

/// The versions that objects of a batch have already, and those that the batch adds to them.
struct SiblingBook {
    /// One version of an object.
    struct Version {
        let dateAdded: TAXIITimestamp
        let spec: SpecVersion
        let moment: TAXIITimestamp
        var marks: VersionMarks
        /// Which object of the batch it is; nil for one that is stored.
        let place: Int?
    }

    private(set) var versions: [String: [Version]] = [:]

    mutating func add(_ version: Version, of id: String) {
        versions[id, default: []].append(version)
    }

    /// The version of an object at a moment.
    func version(of id: String, at moment: TAXIITimestamp) -> Version? {
        versions[id]?.first { $0.moment == moment }
    }

    /// The highest version of an object.
    func last(of id: String) -> Version? {
        versions[id]?.max { $0.moment < $1.moment }
    }

    /// Gives every version its marks. - Returns: the stored ones that have others than before
    mutating func mark() -> [Version] {
        var changed: [Version] = []
        for (id, siblings) in versions where siblings.count > 1 {
            let marks = VersionMarks.among(siblings.map { (spec: $0.spec, moment: $0.moment) })
            for (place, mark) in marks.enumerated() where siblings[place].marks != mark {
                versions[id]?[place].marks = mark
                if siblings[place].place == nil, let version = versions[id]?[place] { changed.append(version) }
            }
        }
        return changed
    }
}

extension SiblingBook {
    /// Ids that are looked up in one query.
    private static let pieceSize = 64

    /// Reads what is stored of some objects; the same number of values in each query, so that it is prepared once.
    init(of ids: Set<String>, collection: Int64, in connection: any SQLConnection) throws {
        let sorted = ids.sorted()
        let places = Array(repeating: "?", count: Self.pieceSize).joined(separator: ", ")
        for start in stride(from: 0, to: sorted.count, by: Self.pieceSize) {
            var piece = Array(sorted[start..<min(start + Self.pieceSize, sorted.count)])
            piece += Array(repeating: piece[0], count: Self.pieceSize - piece.count)
            try connection.query(
                """
                SELECT object_id, date_added, spec_version, version_at, marks FROM taxii_object
                WHERE collection_no = ? AND object_id IN (\(places))
                """,
                [.integer(collection)] + piece.map { .text($0) }
            ) { row in
                let version = Version(
                    dateAdded: TAXIITimestamp(microseconds: try row.integer(1)),
                    spec: try SQLTAXIIStore.specVersion(row.text(2)),
                    moment: TAXIITimestamp(microseconds: try row.integer(3)),
                    marks: VersionMarks(rawValue: try row.integer(4)),
                    place: nil
                )
                add(version, of: row.text(0))
            }
        }
    }

    /// Writes marks that changed.
    static func update(_ changed: [Version], in connection: any SQLConnection) throws {
        for version in changed {
            try connection.execute(
                "UPDATE taxii_object SET marks = ? WHERE date_added = ?",
                [.integer(version.marks.rawValue), .integer(version.dateAdded.microseconds)]
            )
        }
    }
}
