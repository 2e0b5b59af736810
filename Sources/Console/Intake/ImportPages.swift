//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake

/// The form for a file and the latest imports.
struct ImportsPage: Sendable {
    struct Row: Sendable {
        let name: String
        let started: String
        let importedBy: String
        let mapping: String
        let added: String
        let alreadyThere: String
    }

    let rows: [Row]
    let fault: String?
    let limit: String

    init(_ receipts: [ImportReceipt], fault: String?, limit: Int, _ format: LocalFormat) {
        rows = receipts.map { receipt in
            Row(
                name: receipt.description.name,
                started: format.instant(receipt.description.startedAt),
                importedBy: receipt.importedBy,
                mapping: receipt.description.mapping,
                added: format.number(receipt.added),
                alreadyThere: format.number(receipt.alreadyThere)
            )
        }
        self.fault = fault
        self.limit = FileSize.text(limit, format)
    }
}

/// A file's columns, each with the field it seems to be.
struct PreviewPage: Sendable {
    struct Option: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Column: Sendable {
        let name: String
        let header: String
        let samples: [String]
        let options: [Option]
        let isMapped: Bool
    }

    let file: String
    let format: String
    let size: String
    let path: String
    let columns: [Column]
    let mapped: String
    let saved: String?
    let fault: String?

    init(
        upload: String,
        _ file: UploadedFile,
        _ preview: ImportPreview,
        _ chosen: [DeclarationField?],
        fault: String?,
        _ words: Words,
        _ numbers: LocalFormat
    ) {
        self.file = file.name
        format = preview.format.uppercased()
        size = FileSize.text(file.bytes, numbers)
        path = ConsolePath.importPreview(upload: upload).text
        let labels = DeclarationField.allCases.map { ($0, words("field." + $0.rawValue)) }
        columns = preview.columns.enumerated().map { index, column in
            Column(
                name: "column-\(index)",
                header: column.header,
                samples: column.samples.filter { !$0.isEmpty }.map { String($0.prefix(60)) },
                options: labels.map { field, label in
                    Option(value: field.rawValue, label: label, isChosen: field == chosen[index])
                },
                isMapped: chosen[index] != nil
            )
        }
        mapped = words(
            "import.mapped",
            [
                "n": numbers.number(chosen.count { $0 != nil }),
                "all": numbers.number(preview.columns.count),
            ]
        )
        saved = preview.savedMapping.map { words("import.saved_mapping", ["name": $0]) }
        self.fault = fault
    }
}

/// Sizes of files in words.
enum FileSize {
    static func text(_ bytes: Int, _ format: LocalFormat) -> String {
        switch bytes {
        case ..<(1 << 10): format.number(bytes) + " B"
        case ..<(1 << 20): format.number(Double(bytes) / 1024, decimals: 1) + " KiB"
        case ..<(1 << 30): format.number(Double(bytes) / Double(1 << 20), decimals: 1) + " MiB"
        default: format.number(Double(bytes) / Double(1 << 30), decimals: 1) + " GiB"
        }
    }
}
