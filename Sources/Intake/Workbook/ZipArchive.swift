//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CZip

/// A packed file in memory. The one place that knows libzip.
final class ZipArchive {
    /// More than this many times its packed size is a bomb, not a table: deflate alone reaches 1,032, tables
    /// seen stay below 60.
    static let ratioLimit: UInt64 = 300
    /// Small parts may be packed better than ``ratioLimit`` without harm.
    static let harmlessSize: UInt64 = 32 << 20

    private let archive: OpaquePointer
    /// Keeps the bytes alive.
    private let source: any ByteSource

    /// - Parameter bytes: the whole file, owned by `source`.
    init(_ bytes: UnsafeRawBufferPointer, of source: any ByteSource) throws(IntakeError) {
        self.source = source
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let buffer = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &fault) else {
            throw .brokenWorkbook(reason: Self.text(&fault))
        }
        guard let archive = zip_open_from_source(buffer, ZIP_RDONLY, &fault) else {
            zip_source_free(buffer)
            throw .brokenWorkbook(reason: Self.text(&fault))
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// Opens a part for reading.
    ///
    /// - Parameter limit: the most it may unpack to.
    /// - Returns: nil where there is no such part.
    func part(_ name: String, limit: UInt64) throws(IntakeError) -> ZipPart? {
        var status = zip_stat_t()
        guard zip_stat(archive, name, zip_flags_t(ZIP_FL_NOCASE), &status) == 0 else { return nil }
        if status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != ZIP_EM_NONE {
            throw .brokenWorkbook(reason: "\(name) is encrypted")
        }
        let size = status.size
        guard size <= limit else { throw .workbookTooLarge(reason: "\(name): \(size) bytes") }
        if size > Self.harmlessSize, size / Self.ratioLimit > status.comp_size {
            throw .workbookTooLarge(reason: "\(name): \(status.comp_size) bytes unpack to \(size)")
        }
        guard let file = zip_fopen_index(archive, status.index, 0) else {
            throw .brokenWorkbook(reason: "\(name): " + String(cString: zip_strerror(archive)))
        }
        return ZipPart(file, name: name, size: size, archive: self)
    }

    private static func text(_ fault: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&fault))
    }
}

/// A part of a ``ZipArchive`` that is being unpacked.
final class ZipPart {
    let name: String
    private let file: OpaquePointer
    private let size: UInt64
    private let archive: ZipArchive
    private var unpacked: UInt64 = 0

    fileprivate init(_ file: OpaquePointer, name: String, size: UInt64, archive: ZipArchive) {
        self.file = file
        self.name = name
        self.size = size
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// Unpacks the next bytes and tells how many; 0 at the end.
    ///
    /// - Throws: where the packed bytes are damaged or come to more than the directory says.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let got = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard got >= 0 else { throw .brokenWorkbook(reason: name + ": the packed data are damaged") }
        unpacked += UInt64(got)
        guard unpacked <= size else { throw .workbookTooLarge(reason: name + ": more than its directory says") }
        return Int(got)
    }
}
