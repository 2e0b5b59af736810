//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where imported declarations stay, in the words of intake.
package protocol DeclarationArchive: Sendable {
    /// Takes in everything `next` yields until nil as one transaction with one journal entry: all of it stays,
    /// or none. A line whose declaration number and item are there already is left as it was and counted.
    /// An empty `declaration_no` never arrives here. Durable when it returns.
    func add(
        _ description: ImportDescription,
        by actor: String,
        _ next: @escaping @Sendable () throws -> DeclarationBatch?
    ) async throws -> ImportReceipt

    /// Latest first.
    func imports(limit: Int) async throws -> [ImportReceipt]
}

/// What is being imported.
package struct ImportDescription: Sendable, Hashable, Codable {
    /// File name without folder, or `-` for a stream, or `api`.
    package let name: String
    package let mapping: String
    /// Seconds since 1970.
    package let startedAt: Int64

    package init(name: String, mapping: String, startedAt: Int64) {
        self.name = name
        self.mapping = mapping
        self.startedAt = startedAt
    }
}

/// What an import did.
package struct ImportReceipt: Sendable, Hashable, Codable {
    /// UUIDv7.
    package let id: String
    package let description: ImportDescription
    package let importedBy: String
    package let added: Int
    package let alreadyThere: Int

    package init(id: String, description: ImportDescription, importedBy: String, added: Int, alreadyThere: Int) {
        self.id = id
        self.description = description
        self.importedBy = importedBy
        self.added = added
        self.alreadyThere = alreadyThere
    }
}
