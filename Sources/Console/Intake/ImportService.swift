//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What the console asks of intake, in the console's own words.
package protocol ImportService: Sendable {
    /// Reads the head of an uploaded file and says which column seems to be which field.
    /// - Throws: ``ImportError``
    func preview(_ file: UploadedFile) async throws -> ImportPreview

    /// Starts an import that goes on in the background and removes the uploaded file when it is done; the
    /// lines are scored as they arrive.
    /// - Parameter columns: the field for each column of the preview, in its order; nil leaves a column out
    /// - Throws: ``ImportError``
    func start(_ file: UploadedFile, columns: [DeclarationField?], by actor: String) async throws -> ImportRunID

    /// How far an import is; nil when it is not known (any more).
    func progress(of run: ImportRunID) async throws -> ImportProgress?
    /// The rejected lines of an import in order of their place in the file.
    func rejects(of run: ImportRunID, offset: Int, limit: Int) async throws -> [ImportReject]

    /// Reads declarations posted as JSON Lines with the names of the layout as keys.
    func read(jsonLines body: [UInt8]) throws -> PostedDeclarations
}

/// What a posted body held.
package struct PostedDeclarations: Sendable {
    package let batch: DeclarationBatch
    /// The line of the body, from 1, that each row of the batch stood on.
    package let lines: [Int]
    package let rejects: [ImportReject]

    package init(batch: DeclarationBatch, lines: [Int], rejects: [ImportReject]) {
        self.batch = batch
        self.lines = lines
        self.rejects = rejects
    }
}

/// A file that has come in and waits in the node's upload folder.
package struct UploadedFile: Sendable, Hashable {
    /// As the officer's machine called it, without folder; the ending tells the format.
    package let name: String
    /// Where it lies now.
    package let path: String
    package let bytes: Int

    package init(name: String, path: String, bytes: Int) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}

/// The number of an import; unguessable, and fit for an address.
package struct ImportRunID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

/// The columns of a file with what they seem to be.
package struct ImportPreview: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        /// The header as it stands in the file; two header rows are joined.
        package let header: String
        /// The first values that are not empty, up to three.
        package let samples: [String]
        package let suggestion: DeclarationField?

        package init(header: String, samples: [String], suggestion: DeclarationField?) {
            self.header = header
            self.samples = samples
            self.suggestion = suggestion
        }
    }

    /// `csv`, `xlsx` or `jsonl`.
    package let format: String
    package let columns: [Column]
    /// The line of the header in the file, from 1; nil where the format has none.
    package let headerLine: Int?
    /// The name of the saved mapping the suggestion comes from.
    package let savedMapping: String?

    package init(format: String, columns: [Column], headerLine: Int?, savedMapping: String?) {
        self.format = format
        self.columns = columns
        self.headerLine = headerLine
        self.savedMapping = savedMapping
    }
}

/// How far an import is.
package struct ImportProgress: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case running
        case done
        /// Stopped; nothing was kept. What to do about it, in the officer's three languages.
        case failed(Trilingual)
    }

    package let name: String
    package let state: State
    package let bytesRead: Int
    package let bytesTotal: Int
    package let added: Int
    package let alreadyThere: Int
    package let rejected: Int
    /// How many of the added lines have been scored.
    package let assessed: Int

    package init(
        name: String,
        state: State,
        bytesRead: Int,
        bytesTotal: Int,
        added: Int,
        alreadyThere: Int,
        rejected: Int,
        assessed: Int
    ) {
        self.name = name
        self.state = state
        self.bytesRead = bytesRead
        self.bytesTotal = bytesTotal
        self.added = added
        self.alreadyThere = alreadyThere
        self.rejected = rejected
        self.assessed = assessed
    }
}

/// A line that could not be read.
package struct ImportReject: Sendable, Hashable {
    /// In the file, from 1.
    package let line: Int
    /// The header or key of the cell, empty for the line as a whole.
    package let column: String
    /// The cell as received, shortened.
    package let value: String
    package let reason: Trilingual

    package init(line: Int, column: String, value: String, reason: Trilingual) {
        self.line = line
        self.column = column
        self.value = value
        self.reason = reason
    }
}

/// Why a file can't be imported.
package enum ImportError: Error, Hashable, Sendable {
    /// Not a CSV, XLSX or JSON Lines file, or one that can't be opened; what is wrong, for the officer.
    case unreadable(Trilingual)
    /// No column is the declaration number.
    case numberMissing
    /// Two columns were given the same field.
    case fieldTwice(DeclarationField)
    /// Another import is running; one at a time.
    case busy
}
