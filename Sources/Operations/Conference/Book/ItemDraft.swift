//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is gathered of an item while operations are read.
struct ItemDraft {
    var place: PlaceKey?
    var versions: [BookItem.Version] = []
    var marks: [String: BookItem.Mark] = [:]
    var statements: [String: (digest: ContentDigest, statement: BookItem.Statement)] = [:]
    var comments: [BookItem.Comment] = []
    var progress: [BookItem.Progress] = []

    mutating func take(_ operation: BookOperation) {
        let side = operation.id.side
        switch operation.act {
        case .write(let writing):
            if let place = writing.place, self.place == nil { self.place = place }
            let version = BookItem.Version(
                id: operation.id,
                // An operation stands behind all that it knew of; what claims otherwise replaces nothing.
                bases: writing.bases.filter { $0 < operation.id },
                content: writing.content,
                author: operation.author,
                at: operation.at,
                digest: writing.content?.digest ?? BookItem.Version.goneDigest
            )
            versions.append(version)
            // Who proposes that something goes agrees to it; who writes words agrees when they stand in both languages.
            marks[side] = writing.content == nil ? mark(version) : nil
        case .move(_, let place): self.place = place
        case .agree(_, let version, let digest):
            marks[side] = BookItem.Mark(
                version: version,
                digest: digest,
                author: operation.author,
                at: operation.at
            )
        case .withdraw:
            marks[side] = nil
            statements[side] = nil
        case .comment(_, let text):
            comments.append(
                BookItem.Comment(id: operation.id, author: operation.author, at: operation.at, text: text)
            )
        case .state(_, let digest, let statement):
            let said = BookItem.Statement(
                id: operation.id,
                author: operation.author,
                at: operation.at,
                statement: statement
            )
            statements[side] = (digest, said)
        case .progress(_, let progress):
            self.progress.append(
                BookItem.Progress(id: operation.id, author: operation.author, at: operation.at, progress: progress)
            )
        case .header, .retract: break
        }
    }

    private func mark(_ version: BookItem.Version) -> BookItem.Mark {
        BookItem.Mark(version: version.id, digest: version.digest, author: version.author, at: version.at)
    }

    /// Nil for an item whose first wording is not here yet.
    func item(_ id: OperationID) -> BookItem? {
        // Nothing stands before the operation that made it.
        guard let first = versions.first(where: { $0.id == id }), let kind = first.content?.kind, let place else {
            return nil
        }
        let versions = versions.filter { version in
            version.id >= id && (version.content?.kind ?? kind) == kind
                && (!kind.hasOwner || version.side == first.side)
        }
        let replaced = Set(versions.flatMap(\.bases))
        let heads = versions.filter { !replaced.contains($0.id) }
        let digests = Set(heads.map(\.digest))
        // Different words at the same time: whoever agreed, agreed to something else.
        let now = digests.count == 1 ? digests.first : nil
        var agreed = marks.filter { _, mark in
            mark.digest == now && heads.contains { $0.id == mark.version }
        }
        let standing = statements.filter { $0.value.digest == now }.mapValues(\.statement)
        // Who states a figure agrees to what it counts.
        for (side, said) in standing where agreed[side] == nil {
            agreed[side] = heads.last.map {
                BookItem.Mark(version: $0.id, digest: $0.digest, author: said.author, at: said.at)
            }
        }
        return BookItem(
            id: id,
            kind: kind,
            place: place,
            versions: versions,
            heads: heads,
            agreed: agreed,
            statements: standing,
            comments: comments,
            progress: progress
        )
    }
}
