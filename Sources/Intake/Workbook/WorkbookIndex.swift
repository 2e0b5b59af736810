//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The sheets of a workbook, from `xl/workbook.xml` and its relationships (ECMA-376 part 1, 18.2).
final class WorkbookIndex: XMLHandling {
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool
        /// Name of the part within the package.
        var part = ""
    }

    /// More sheets than people make.
    private static let sheetLimit = 1000

    private(set) var sheets: [Sheet] = []
    /// Dates count from 1904, as old Macintosh programs had it.
    private(set) var is1904 = false

    init(_ archive: ZipArchive) throws(IntakeError) {
        guard let part = try archive.part("xl/workbook.xml", limit: WorkbookSource.partLimit) else {
            throw .brokenWorkbook(reason: "xl/workbook.xml is missing; only .xlsx is read")
        }
        try XMLStream.parse(part, self)
        guard sheets.count <= Self.sheetLimit else {
            throw .workbookTooLarge(reason: "\(sheets.count) sheets")
        }
        let relations = WorkbookRelations()
        if let part = try archive.part("xl/_rels/workbook.xml.rels", limit: WorkbookSource.partLimit) {
            try XMLStream.parse(part, relations)
        }
        for place in sheets.indices {
            let target = relations.targets[sheets[place].relation] ?? "worksheets/sheet\(place + 1).xml"
            sheets[place].part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("sheet") {
            sheets.append(
                Sheet(
                    name: attributes["name"] ?? "",
                    relation: attributes["id"] ?? "",
                    isHidden: attributes["state"].map { $0 != "visible" } ?? false
                )
            )
        } else if name.is("workbookPr") {
            is1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end(_ name: XMLName) {}
}

/// Where the parts of a workbook are.
final class WorkbookRelations: XMLHandling {
    private(set) var targets: [String: String] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.is("Relationship"), let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end(_ name: XMLName) {}
}
