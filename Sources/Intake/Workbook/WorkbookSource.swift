//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Rows of a sheet of an .xlsx workbook, unpacked and parsed as they are asked for.
final class WorkbookSource: RecordSource {
    /// What one part of a workbook may unpack to; sheets are streamed, so this bounds time, not memory.
    static let sheetLimit: UInt64 = 4 << 30
    /// Shared texts are held in memory.
    static let stringsLimit: UInt64 = 512 << 20
    static let partLimit: UInt64 = 64 << 20
    /// How much of a sheet is looked at for a header.
    private static let sampleLimit = 16 << 20
    /// A workbook is a file of at most this size.
    static let fileLimit = 1 << 30
    private static let blockSize = 64 << 10

    let headers: HeaderNames
    private let source: any ByteSource
    private let archive: ZipArchive
    private let mapping: ColumnMapping
    private let rows: SheetRows
    private let part: ZipPart
    private let stream: XMLStream
    private let buffer: UnsafeMutableRawBufferPointer
    /// The rows laid down for reading by their numbers.
    private var spill: WorkbookSpill?
    private var isAtEnd = false
    private var unpacked: UInt64 = 0

    /// Opens the sheet the mapping names, or else the one with most of its columns.
    init(_ source: any ByteSource, mapping: ColumnMapping) throws(IntakeError) {
        let bytes = try Self.wholeFile(source)
        let archive = try ZipArchive(bytes, of: source)
        let index = try WorkbookIndex(archive)
        let strings = try SharedStrings(archive)
        let styles = try CellStyles(archive)
        let make = { () -> SheetRows in
            SheetRows(
                strings: strings,
                styles: styles,
                is1904: index.is1904,
                decimalComma: mapping.decimalComma ?? false
            )
        }
        var sheets = index.sheets
        if let name = mapping.sheet {
            sheets = sheets.filter { $0.name == name }
            if sheets.isEmpty { throw .noSuchSheet(name: name, found: index.sheets.map(\.name)) }
        }
        var best: (head: TableHead, sheet: WorkbookIndex.Sheet)?
        var found: [String] = []
        for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
            let sample = try Self.sample(archive, sheet, make())
            if let widest = sample.max(by: { $0.count < $1.count }), widest.count > found.count { found = widest }
            guard let head = TableHead.find(in: sample, for: mapping) else { continue }
            if head.matches > best?.head.matches ?? 0 { best = (head, sheet) }
        }
        guard let best else { throw .noMappedColumn(found: found) }
        guard let part = try archive.part(best.sheet.part, limit: Self.sheetLimit) else {
            throw .brokenWorkbook(reason: best.sheet.part + " is missing")
        }
        headers = best.head.names
        rows = make()
        rows.skipsThrough = best.head.row + best.head.height
        rows.width = headers.names.count
        for column in mapping.columns where column.field.kind == .instant || column.field.kind == .date {
            if let place = headers.place(of: column.headers) { rows.dateColumns.insert(place) }
        }
        stream = try XMLStream(rows)
        buffer = .allocate(byteCount: 64 << 10, alignment: 16)
        self.source = source
        self.archive = archive
        self.mapping = mapping
        self.part = part
    }

    deinit { buffer.deallocate() }

    var bytesRead: UInt64 { isAtEnd ? source.total ?? unpacked : min(unpacked, source.total ?? unpacked) }
    var bytesTotal: UInt64? { source.total }

    func blocks(at offsets: [UInt64], _ body: (RecordBlock) throws(IntakeError) -> Void) throws(IntakeError) {
        if spill == nil {
            guard source.isRandomAccess else { throw .notRereadable(reason: "the workbook came through a pipe") }
            spill = try WorkbookSpill(WorkbookSource(source, mapping: mapping))
        }
        try spill?.blocks(at: offsets, body)
    }

    func nextBlock(_ rejects: inout [PlacedReject]) throws(IntakeError) -> RecordBlock? {
        rows.arena.clear()
        while !isAtEnd, rows.arena.byteCount < Self.blockSize {
            let got = try part.read(into: buffer)
            unpacked += UInt64(got)
            isAtEnd = got == 0
            try stream.parse(UnsafeRawBufferPointer(rebasing: buffer[..<got]), isLast: isAtEnd)
            if let excess = rows.excess { throw .workbookTooLarge(reason: excess) }
        }
        return rows.arena.count == 0 ? nil : rows.arena.block
    }

    func place(of row: Int) -> RecordPlace {
        let cells = rows.arena.strings(of: row)
        let text = cells.joined(separator: ",")
        return RecordPlace(
            offset: rows.arena.offset(of: row),
            line: rows.arena.line(of: row),
            excerpt: text.count > 200 ? String(text.prefix(200)) + "…" : text,
            isBlank: cells.allSatisfy { $0.utf8.allSatisfy { $0 <= 0x20 } }
        )
    }

    /// The first rows of a sheet, blank ones included.
    static func sample(_ archive: ZipArchive, _ sheet: WorkbookIndex.Sheet, _ rows: SheetRows) throws(IntakeError)
        -> [[String]]
    {
        guard let part = try archive.part(sheet.part, limit: sheetLimit) else { return [] }
        let stream = try XMLStream(rows)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var unpacked = 0
        while rows.arena.count < TableHead.searched, unpacked < sampleLimit {
            let got = try part.read(into: buffer)
            try stream.parse(UnsafeRawBufferPointer(rebasing: buffer[..<got]), isLast: got == 0)
            unpacked += got
            if got == 0 || rows.excess != nil { break }
        }
        var sample: [[String]] = []
        for row in 0..<rows.arena.count {
            let line = rows.arena.line(of: row)
            guard line > sample.count, line <= sample.count + TableHead.searched else { break }
            while sample.count < line - 1 { sample.append([]) }
            sample.append(rows.arena.strings(of: row))
        }
        return sample
    }

    /// All bytes of a file or stream.
    static func wholeFile(_ source: any ByteSource) throws(IntakeError) -> UnsafeRawBufferPointer {
        var wanted = 1 << 20
        while true {
            let stretch = try source.stretch(from: 0, atLeast: wanted)
            guard stretch.bytes.count <= fileLimit else {
                throw .workbookTooLarge(reason: "the file has more than 1 GB")
            }
            if stretch.isLast { return stretch.bytes }
            wanted = stretch.bytes.count * 2
        }
    }
}
