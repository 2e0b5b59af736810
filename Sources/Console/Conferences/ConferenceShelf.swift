//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation
package import Operations

/// Files of papers and annexes, each under its digest, so that nothing in its name reaches the disk.
package struct ConferenceShelf: Sendable {
    private let folder: URL

    package init(folder: URL) { self.folder = folder }

    /// Keeps a file that was uploaded.
    /// - Parameter name: what its sender calls it; only shown.
    package func keep(_ path: String, name: String) throws -> FileNote {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        let digest = ContentDigest(of: Array(data))
        let place = url(of: digest)
        if !FileManager.default.fileExists(atPath: place.path) {
            try FileManager.default.copyItem(atPath: path, toPath: place.path)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
        }
        let plain = name.replacing("\\", with: "/").split(separator: "/").last.map(String.init) ?? "file"
        let printable = plain.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        let shown = String(String.UnicodeScalarView(printable)).prefix(80)
        return FileNote(name: shown.isEmpty ? "file" : String(shown), size: Int64(data.count), digest: digest)
    }

    /// A file, where it is here and is what its digest says.
    package func bytes(of digest: ContentDigest) -> [UInt8]? {
        guard let data = try? Data(contentsOf: url(of: digest)) else { return nil }
        let bytes = Array(data)
        return ContentDigest(of: bytes) == digest ? bytes : nil
    }

    package func has(_ digest: ContentDigest) -> Bool {
        FileManager.default.fileExists(atPath: url(of: digest).path)
    }

    private func url(of digest: ContentDigest) -> URL { folder.appendingPathComponent(digest.hexadecimal) }
}
