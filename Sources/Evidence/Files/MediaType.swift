//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a file is by its content; names and what a browser says count for nothing.
package enum MediaType: String, Sendable, Hashable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case heic = "image/heic"
    case tiff = "image/tiff"
    case dicom = "application/dicom"
    case pdf = "application/pdf"
    case mp4 = "video/mp4"

    /// So many bytes tell every type; a shorter file is judged by all it has.
    static let headLength = 132

    /// Whether browsers show it in a page, harmlessly.
    package var isShown: Bool { self == .jpeg || self == .png || self == .webp }

    /// What a name of such a file ends with.
    package var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .heic: "heic"
        case .tiff: "tif"
        case .dicom: "dcm"
        case .pdf: "pdf"
        case .mp4: "mp4"
        }
    }

    /// Says by its beginning what a file is.
    ///
    /// - Throws: ``EvidenceError/fileRefused(_:)``
    init(beginning head: [UInt8]) throws(EvidenceError) {
        func has(_ bytes: [UInt8], at place: Int = 0) -> Bool {
            head.count >= place + bytes.count && head[place..<place + bytes.count].elementsEqual(bytes)
        }
        func says(_ text: String, at place: Int = 0) -> Bool { has(Array(text.utf8), at: place) }
        if has([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if says("RIFF"), says("WEBP", at: 8) {
            self = .webp
        } else if says("ftyp", at: 4) {
            let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
            guard let type = Self.brands[brand] else { throw .fileRefused(.unknown) }
            self = type
        } else if has([0x49, 0x49, 0x2A, 0x00]) || has([0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if says("DICM", at: 128) {
            self = .dicom
        } else if says("%PDF-") {
            self = .pdf
        } else {
            throw .fileRefused(MediaRefusal(beginning: head))
        }
    }

    /// Major brands of ISO base media files (mp4ra.org).
    private static let brands: [String: MediaType] = [
        "heic": .heic, "heix": .heic, "heim": .heic, "heis": .heic, "mif1": .heic, "isom": .mp4, "iso2": .mp4,
        "iso4": .mp4, "iso5": .mp4, "iso6": .mp4, "mp41": .mp4, "mp42": .mp4, "avc1": .mp4, "M4V ": .mp4, "qt  ": .mp4,
        "3gp4": .mp4, "3gp5": .mp4, "MSNV": .mp4,
    ]
}
