//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search

/// Gives the records of one kind to the desk, made again from their numbers.
struct MadeRecords: SearchSource {
    let kind: SearchKind
    let maker: RecordMaker

    func scope(of reader: SearchReader) -> SearchScope { .all }

    func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
        guard let number = Int(id.dropFirst()) else { return nil }
        return SearchRecord(document: maker.document(number), title: id, time: nil, showsText: kind == .declaration)
    }
}
