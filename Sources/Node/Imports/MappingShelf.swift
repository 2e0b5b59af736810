//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Intake

/// The mappings of a node: those built in, and one for each kind of header that an officer has confirmed.
package struct MappingShelf: Sendable {
    private let folder: URL

    package init(_ folder: NodeFolder) {
        self.folder = folder.mappings
    }

    /// The mapping for a file whose header is known: confirmed before, or built in with all of its columns there.
    package func known(_ headers: [String]) -> ColumnMapping? {
        if let saved = try? ColumnMapping.load(place(of: headers).path) { return saved }
        let present = Set(headers)
        return ColumnMapping.builtInNames.lazy.compactMap(ColumnMapping.builtIn).first { mapping in
            let mapped = Set(mapping.columns.flatMap(\.headers))
            return mapping.columns.contains { $0.field == .declarationNo && !present.isDisjoint(with: $0.headers) }
                && present.allSatisfy(mapped.contains)
        }
    }

    /// Keeps what an officer has confirmed for the next file of the kind.
    package func keep(_ mapping: ColumnMapping, for headers: [String]) throws {
        let draft = folder.appendingPathComponent(".\(UUID().uuidString).json")
        let text = try mapping.json()
        guard
            FileManager.default.createFile(atPath: draft.path, contents: text, attributes: [.posixPermissions: 0o600])
        else { throw NodeError.folder(path: folder.path, reason: "it can't be written") }
        let place = place(of: headers)
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.moveItem(at: draft, to: place)
    }

    /// Named by its headers, so that the next file of the kind finds it.
    private func place(of headers: [String]) -> URL {
        let hash = headers.reduce(UInt64(headers.count)) { StableHash.combine($0, StableHash.of($1)) }
        return folder.appendingPathComponent("header-\(String(hash, radix: 16)).json")
    }
}
